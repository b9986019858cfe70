stored-unfinished = Test sin terminar
stored-unfinished-facts =
    { $topics } · { $answered ->
        [one] { $answered } respondida
        [many] { $answered } respondidas
       *[other] { $answered } respondidas
    }, { $left } más como máximo
stored-elsewhere = Puede que esté abierto en otra pestaña. Si continúas aquí, pasará a esta.
stored-resume = Continuar
stored-discard = Descartar
stored-discard-title = ¿Descartar el test sin terminar?
stored-discard-text =
    { $n ->
        [one] Se pierde su única respuesta; los resultados ya obtenidos se conservan.
        [many] Se pierden sus { $n } de respuestas; los resultados ya obtenidos se conservan.
       *[other] Se pierden sus { $n } respuestas; los resultados ya obtenidos se conservan.
    }
stored-review = Repasar
stored-last = Último resultado
stored-last-level = { $level } Con un 95 % de certeza: { $range }.
