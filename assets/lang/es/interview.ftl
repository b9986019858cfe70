interview-title = Entrevista simulada
interview-lead =
    { $n ->
        [one] { $n } pregunta
        [many] { $n } de preguntas
       *[other] { $n } preguntas
    } de tipos variados, repartidas entre los temas de un perfil. Sin corrección hasta el final; después, un nivel con su incertidumbre, y lo que te dirían y preguntarían a continuación en una entrevista.
interview-role = Para qué perfil

interview-said = Qué te dirían en una entrevista
interview-nothing-strong = Ningún tema destacó; en las entrevistas cortas es habitual.
interview-strong = Te fue bien en { $topics }.
interview-nothing-open = No hay nada en lo que insistir; después vendrían preguntas más difíciles.
interview-open = En una entrevista te preguntarían más sobre { $places }.
interview-place = { $topic } ({ $part })
interview-pace =
    Minutos dedicados a las preguntas: { $minutes }; previstos: unos { $expected }. { $unknown ->
        [0] No dijiste “No lo sé” ninguna vez; cuando es verdad, decirlo causa buena impresión.
        [one] Dijiste “No lo sé” { $unknown } vez, y en una entrevista eso gusta más que una respuesta al azar.
        [many] Dijiste “No lo sé” { $unknown } de veces, y en una entrevista eso gusta más que una respuesta al azar.
       *[other] Dijiste “No lo sé” { $unknown } veces, y en una entrevista eso gusta más que una respuesta al azar.
    }
interview-verdict-one =
    Tras una sola pregunta, la conversación seguiría en el nivel “{ $band }” (certeza: { $share }). Es la impresión de una
    conversación breve, no una decisión de contratación.
interview-verdict =
    Tras { $n ->
        [one] { $n } pregunta
        [many] { $n } de preguntas
       *[other] { $n } preguntas
    } de { $kinds ->
        [one] un solo tipo
        [many] { $kinds } de tipos
       *[other] { $kinds } tipos
    }, la conversación seguiría en el nivel “{ $band }” (certeza: { $share }). Es la impresión de una conversación breve, no una decisión de contratación.
