result-yours = Tu nivel en estos temas
result-yours-one = Tu nivel en { $topic }
result-facts = { $right } · { $minutes } min · { $date } · banco { $bank }
result-again = Otro como este
result-all = Todos los resultados
result-home = Ir al inicio
result-method = Cómo mide Skill Quiz
result-find-out = Averigua tu nivel
result-topics = Por tema
result-advice = Qué aprender ahora
result-growth = Lo que ningún test puede medir
result-keep = Guardar y compartir
result-review = Todas las preguntas
result-how-to-read = Cómo interpretarlo
result-meaning =
    θ es una escala en la que el 0 corresponde a un Mid-level típico; la mayoría de las personas está entre −2 y 2. La
    barra de color contiene el valor real con una probabilidad del 95 %, dadas las respuestas y el supuesto previo de
    que las personas se reparten alrededor del 0. Con pocas respuestas, la estimación se acerca al 0, y la media de
    varios temas se dispersa menos que un solo tema. El punto es la media de los valores plausibles, así que puede
    estar en una zona distinta de la del nivel más probable. Las dificultades son estimaciones de sus autores, así que
    toma el nivel como una orientación, no como un certificado.
result-bands = Probabilidad de cada nivel: { $topic }
result-topics-hint =
    Cada tema aporta información sobre los demás: es probable, aunque no seguro, que quien es fuerte en uno lo sea
    también en otro. Una barra ancha significa que se sabe poco.
result-topic-facts =
    { $certainty } · { $n ->
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }
result-essential = Imprescindible para: { $track }
result-important = Importante para: { $track }
result-useful = Útil para: { $track }

result-rapid =
    { $n ->
        [one] { $n } respuesta llegó antes de que diera tiempo a leer la pregunta (respuestas cronometradas: { $judged }).
        [many] { $n } de respuestas llegaron antes de que diera tiempo a leer la pregunta (respuestas cronometradas: { $judged }).
       *[other] { $n } respuestas llegaron antes de que diera tiempo a leer la pregunta (respuestas cronometradas: { $judged }).
    }
result-rapid-lower =
    { $n ->
        [one] Obtuvo menos de la mitad de la puntuación; si fue al azar, es probable que tu nivel sea más alto de lo que se indica aquí.
        [many] Obtuvieron menos de la mitad de la puntuación; si fueron al azar, es probable que tu nivel sea más alto de lo que se indica aquí.
       *[other] Obtuvieron menos de la mitad de la puntuación; si fueron al azar, es probable que tu nivel sea más alto de lo que se indica aquí.
    }
result-rapid-open =
    { $n ->
        [one] Si fue al azar, tu nivel puede ser más alto o más bajo de lo que se indica aquí.
        [many] Si fueron al azar, tu nivel puede ser más alto o más bajo de lo que se indica aquí.
       *[other] Si fueron al azar, tu nivel puede ser más alto o más bajo de lo que se indica aquí.
    }
result-pattern =
    El patrón de tus respuestas es poco común: más preguntas difíciles acertadas y fáciles falladas de lo que explica un único
    nivel. Puede deberse a una experiencia desigual, pero también a las prisas o a responder al azar. El nivel no lo tiene en
    cuenta.

result-no-weakness = No perdiste ningún punto. Un test más largo encontraría el límite de lo que sabes.
result-advice-hint = Donde más puntos perdiste respecto a tu propio nivel. Unas pocas preguntas son un indicio, no un veredicto.
result-missed = { $n } de { $of } sin puntuación completa

result-precise =
    Terminó tras { $n ->
        [one] { $n } pregunta
        [many] { $n } de preguntas
       *[other] { $n } preguntas
    }, porque el nivel ya se conocía con la precisión buscada.
result-longest =
    Terminó tras { $n ->
        [one] { $n } pregunta
        [many] { $n } de preguntas
       *[other] { $n } preguntas
    }, el máximo para este tipo de test.
result-time = Terminó porque se acabó el tiempo.
result-classified =
    Terminó tras { $n ->
        [one] { $n } pregunta
        [many] { $n } de preguntas
       *[other] { $n } preguntas
    }, porque todos los niveles menos uno habían quedado por debajo del 5 % de probabilidad. Aun así, el intervalo del 95 % puede entrar un poco en otro nivel.
result-exhausted =
    Terminó tras { $n ->
        [one] { $n } pregunta
        [many] { $n } de preguntas
       *[other] { $n } preguntas
    }, porque no quedaba ninguna pregunta adecuada.
result-no-gain =
    Terminó tras { $n ->
        [one] { $n } pregunta
        [many] { $n } de preguntas
       *[other] { $n } preguntas
    }, porque más preguntas apenas habrían afinado el nivel.
result-stopped =
    Lo terminaste tras { $n ->
        [one] { $n } pregunta
        [many] { $n } de preguntas
       *[other] { $n } preguntas
    }.

result-topic-lost = “{ $topic }”: { $why }
result-unknown = Este resultado no está en este navegador
result-unknown-hint =
    Los resultados se quedan en el navegador en el que se hizo el test. Puede que se haya eliminado o que esté en otro
    navegador.

result-shared = Un resultado compartido
result-self-reported =
    Este resultado es autodeclarado. Solo consta en el enlace: nadie supervisó el test, y quien creó el enlace pudo
    modificarlo. Tómalo como lo que alguien dice de sí mismo.
result-unreadable = Este enlace no se puede leer
result-unreadable-newer =
    Este enlace procede de una versión más reciente de Skill Quiz. Vuelve a cargar la página para obtenerla.
result-unreadable-changed =
    Este enlace está incompleto o se modificó por el camino. Pídelo otra vez y cópialo entero.
result-shared-facts = Aciertos: { $right } de { $scored } · { $date }

result-print = Imprimir o guardar como PDF
result-picture = Guardar como imagen
result-copy-link = Copiar un enlace
result-link-hint =
    El propio enlace contiene este resumen, sin tus respuestas: quien lo tenga puede leerlo, y ningún servidor lo guarda.
result-link-see = Ver qué muestra
result-link-copied = Enlace copiado.
result-link-not-copied = Este navegador no permite que la página copie. Abre “Ver qué muestra” y copia su dirección.
result-picture-saved = La imagen se guarda en tus descargas.
result-picture-failed = No se pudo crear la imagen, porque no se cargó una parte de la página. Inténtalo de nuevo.
