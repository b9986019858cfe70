start-title = ¿Qué nivel tienes en desarrollo backend?
start-lead =
    Preguntas que se adaptan a ti, un nivel con su incertidumbre y el porqué de cada respuesta, correcta o incorrecta. Todo
    se queda en este navegador.
start-or = O bien: [una entrevista simulada], [un test a tu medida]

start-track = Para qué perfil
start-own = Mi propia selección
start-own-hint = Elige tú los temas.
start-topic =
    { $summary } { $n ->
        [one] { $n } pregunta.
        [many] { $n } de preguntas.
       *[other] { $n } preguntas.
    }
start-no-topic = Elige al menos un tema.
start-electives = Con qué trabajas

start-quick = Rápido
start-quick-hint = 8 preguntas, o una por tema; unos 10 minutos. Una primera idea.
start-standard = Estándar
start-standard-hint = Unas 20 preguntas, media hora.
start-precise = Preciso
start-precise-hint = Hasta conocer bien tu nivel en cada tema, con un máximo de 20 preguntas por tema.

start-framed = Autoevaluación
