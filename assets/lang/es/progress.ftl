progress-title = Tu progreso
progress-step = Tu mejor siguiente paso
progress-begin = Haz un primer test; en diez minutos tendrás una primera idea de tu nivel.
progress-begin-go = Elegir un test
progress-finish = Continúa el test que empezaste; tus respuestas se conservan.
progress-finish-go = Continuar
progress-review =
    { $n ->
        [one] Repasa una pregunta antes de olvidarla.
        [many] Repasa { $n } de preguntas antes de olvidarlas; así conservas más de lo que ganarías con preguntas nuevas.
       *[other] Repasa { $n } preguntas antes de olvidarlas; así conservas más de lo que ganarías con preguntas nuevas.
    }
progress-review-go = Ir al repaso
progress-measure = Averigua tu nivel en { $topic }: ninguna de sus preguntas ha contado todavía.
progress-sharpen = Responde más preguntas de { $topic }: en ese tema, tu nivel solo se conoce de forma aproximada.
progress-measure-go = Evaluación rápida
progress-learn = Practica { $topic }: “{ $subtopic }” fue lo que más puntos te costó en tu último test.
progress-practise = Practica { $topic }: por ahora es donde tienes el nivel más bajo.
progress-practise-go = Practicar
progress-levels = Nivel por tema
progress-levels-hint =
    El resultado más reciente de cada tema. La barra de color contiene el nivel real con una probabilidad del 95 %.
progress-reviews = Repasos
progress-reviews-go = Repasos, preguntas marcadas y notas
progress-streak =
    { $n ->
        [one] Llevas { $n } día respondiendo preguntas.
        [many] Llevas { $n } de días seguidos respondiendo preguntas.
       *[other] Llevas { $n } días seguidos respondiendo preguntas.
    }
progress-answered =
    { $n ->
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }, { $date }
progress-higher =
    { $n ->
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }, { $date }; nivel más alto que antes
progress-lower =
    { $n ->
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }, { $date }; nivel más bajo que antes
progress-same =
    { $n ->
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }, { $date }; sin cambios concluyentes desde el resultado anterior
progress-course = Evolución: { $topic }
progress-course-label =
    { $topic }: el nivel de cada resultado con su intervalo del 95 %; la tabla de abajo muestra lo mismo.
progress-table = Todos los temas en una tabla
progress-table-topic = Tema
progress-table-level = Nivel, 95 %
progress-table-theta = θ, intervalo del 95 %
progress-table-results = Resultados
progress-table-last = Último
progress-theta = { $mean } (de { $low } a { $high })

progress-chart-table = Ver como tabla
progress-chart-label = Evolución de los niveles
progress-chart-when = Fecha
progress-chart-level = Nivel
progress-chart-probability = Probabilidad
