stored-unfinished = Quiz inacabado
stored-unfinished-facts =
    { $topics } · { $answered ->
        [0] nenhuma respondida
        [one] { $answered } respondida
        [many] { $answered } respondidas
       *[other] { $answered } respondidas
    }, no máximo mais { $left }
stored-elsewhere = Ele pode estar aberto em outra aba. Se você continuar aqui, ele passa para esta aba.
stored-resume = Continuar
stored-discard = Descartar
stored-discard-title = Descartar o quiz inacabado?
stored-discard-text =
    { $n ->
        [0] Nenhuma resposta será perdida; os resultados concluídos são mantidos.
        [one] A única resposta será perdida; os resultados concluídos são mantidos.
        [many] As { $n } de respostas serão perdidas; os resultados concluídos são mantidos.
       *[other] As { $n } respostas serão perdidas; os resultados concluídos são mantidos.
    }
stored-review = Revisar
stored-last = Último resultado
stored-last-level = { $level } Com 95% de certeza: { $range }.
