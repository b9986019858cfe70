choose-topics = Temas
choose-length = Duración
choose-feedback = Corrección
choose-feedback-end = Al final
choose-feedback-end-hint = Responde sin interrupciones y mira todo después.
choose-feedback-each = Tras cada respuesta
choose-feedback-each-hint = Aprende sobre la marcha.
choose-limit = Límite de tiempo
choose-limit-none = Sin límite
choose-limit-none-hint = Tómate el tiempo que necesites.
choose-minutes =
    { $n ->
        [one] { $n } minuto
        [many] { $n } de minutos
       *[other] { $n } minutos
    }
choose-minutes-hint = Se puede desactivar en cualquier momento.
choose-untimed = Sin límite de tiempo: está desactivado en [los ajustes].
choose-start = Empezar

choose-new = ¿Empezar otro test?
choose-new-text = El test sin terminar se pierde; los resultados ya obtenidos se conservan.
choose-new-yes = Empezar otro
