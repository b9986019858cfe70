change-before = Antes
change-after = Después
change-on-trial =
    Era una pregunta piloto: se intercaló para averiguar su dificultad y no cuenta para nada.
change-begin =
    Todavía no había contado ninguna respuesta, así que el test partió de su supuesto inicial sobre las personas en
    general.
change-first =
    Todavía no había contado ninguna respuesta sobre { $topic }, así que el test partió de su supuesto inicial y de
    tus otros temas.
change-known =
    Tras tus respuestas anteriores, el test situaba tu nivel en { $topic } en este rango: { $range }.
change-drawn = Se eligió por sorteo entre las preguntas cuya respuesta diría más sobre ti.
change-expected =
    { $how ->
        [hard]
            Puntuación esperada para alguien con tu estimación: { $share }. La pregunta está por encima de tu nivel y
            muestra si sabes más de lo esperado.
        [easy]
            Puntuación esperada para alguien con tu estimación: { $share }. La pregunta está por debajo de tu nivel y
            muestra si hay alguna laguna.
       *[open]
            Puntuación esperada para alguien con tu estimación: { $share }. No estaba claro si acertarías, y las preguntas así
            son las que más dicen.
    }

change-skipped = La omitiste, así que no cambió nada.
change-nothing = Así que no cambió nada.
change-as-expected = Tu respuesta fue la esperada: la estimación en { $topic } se quedó donde estaba.
change-moved =
    Tu respuesta hizo { $how ->
        [little-up] subir un poco
        [little-down] bajar un poco
        [clear-up] subir claramente
        [clear-down] bajar claramente
        [far-up] subir mucho
       *[far-down] bajar mucho
    } la estimación en { $topic }: { $by } en la escala θ.
change-narrower = El intervalo es un { $share } más estrecho.
change-wider = El intervalo es un { $share } más ancho, porque la respuesta fue inesperada.
change-as-wide = El intervalo es igual de ancho que antes.
change-overall = En el conjunto de los temas, la estimación pasó de { $before } a { $after }.
