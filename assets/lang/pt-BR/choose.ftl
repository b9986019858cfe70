choose-topics = Tópicos
choose-length = Duração
choose-feedback = Feedback
choose-feedback-end = No final
choose-feedback-end-hint = Responda sem interrupções e veja tudo depois.
choose-feedback-each = Após cada resposta
choose-feedback-each-hint = Aprenda enquanto responde.
choose-limit = Limite de tempo
choose-limit-none = Sem limite
choose-limit-none-hint = Use o tempo de que precisar.
choose-minutes =
    { $n ->
        [one] { $n } minuto
        [many] { $n } de minutos
       *[other] { $n } minutos
    }
choose-minutes-hint = Pode ser desativado a qualquer momento.
choose-untimed = Sem limite de tempo: está desativado nas [configurações].
choose-start = Começar

choose-new = Começar um novo quiz?
choose-new-text = O quiz inacabado será descartado; os resultados concluídos são mantidos.
choose-new-yes = Começar novo
