quiz-none = Nenhum quiz em andamento
quiz-none-hint = Comece um; leva dez minutos.
quiz-none-home = Ir para o início
quiz-left-out = “{ $topic }” fica de fora deste quiz, porque não foi possível usar suas perguntas. { $why }
quiz-left-out-several = Estes tópicos ficam de fora deste quiz, porque não foi possível usar suas perguntas: { $topics }.
quiz-left-out-why = Por quê
quiz-damaged =
    { $n ->
        [one] { $n } pergunta do banco está danificada e fica de fora: { $first }
        [many] { $n } de perguntas do banco estão danificadas e ficam de fora, entre elas: { $first }
       *[other] { $n } perguntas do banco estão danificadas e ficam de fora, entre elas: { $first }
    }

quiz-heading = Pergunta { $n }: { $topic }
quiz-progress-name = Perguntas respondidas
quiz-progress =
    Pergunta { $n } · { $answered ->
        [0] nenhuma respondida
        [one] { $answered } respondida
        [many] { $answered } respondidas
       *[other] { $answered } respondidas
    }, no máximo mais { $left }
quiz-skipped =
    { $n ->
        [0] nenhuma pulada
        [one] { $n } pulada
        [many] { $n } puladas
       *[other] { $n } puladas
    }
quiz-precision-review = Revisão; nenhum nível muda
quiz-precision = Estimativa com margem de ±{ $width }; um nível abrange cerca de 1,2
quiz-precision-none = Nível ainda desconhecido
quiz-precision-hint = Metade da largura do intervalo de 95%; quanto menor, maior a certeza

quiz-time-left = Restam { $time }
quiz-time-five = Faltam menos de cinco minutos.
quiz-time-one = Falta menos de um minuto.
quiz-time-up = O tempo acabou. Responda a esta pergunta; depois dela o quiz termina.
quiz-time-off = Desativar limite de tempo

quiz-submit = Responder
quiz-dont-know = Não sei
quiz-skip =
    { $n ->
        [0] Pular (restam 0)
        [one] Pular (resta { $n })
        [many] Pular (restam { $n })
       *[other] Pular (restam { $n })
    }
quiz-one-moment = Um momento: o quiz continua assim que o restante chegar.
quiz-keys = Teclas
quiz-leave = Sair; suas respostas ficam salvas
quiz-end = Encerrar aqui e ver o resultado
quiz-end-title = Encerrar o quiz aqui?
quiz-end-text =
    { $n ->
        [0] O resultado não terá nenhuma resposta, e não será possível continuar este quiz.
        [one] O resultado terá por base uma única resposta, e não será possível continuar este quiz.
        [many] O resultado terá por base { $n } de respostas, e não será possível continuar este quiz.
       *[other] O resultado terá por base { $n } respostas, e não será possível continuar este quiz.
    }
quiz-end-review = Encerrar a revisão aqui
quiz-text-lost = Não foi possível recarregar o texto da pergunta; a resposta está salva.
quiz-next = Próxima
quiz-last = Ver o resultado
quiz-last-review = Concluir a revisão

quiz-nothing-chosen = Escolha primeiro uma resposta ou diga que não sabe.
quiz-nothing-typed = Digite primeiro um número ou diga que não sabe.
quiz-not-a-number = “{ $text }” não é um número. Use algarismos, com ponto para as casas decimais: 1250 ou 0.25.
quiz-two-numbers = “{ $text }” significa números diferentes conforme o país. Escreva { $whole } ou { $fraction }.
quiz-nothing-moved = Ordene primeiro as etapas ou diga que não sabe.
quiz-unmatched =
    { $n ->
        [one] Falta associar { $n } item.
        [many] Falta associar { $n } de itens.
       *[other] Falta associar { $n } itens.
    } Associe todos ou diga que não sabe.
quiz-unrated =
    { $n ->
        [one] Falta dar nota a { $n } ação.
        [many] Falta dar nota a { $n } de ações.
       *[other] Falta dar nota a { $n } ações.
    } Dê nota a todas ou diga que não sabe.
quiz-no-text = Digite primeiro uma resposta ou diga que não sabe.
quiz-no-query = Escreva primeiro uma consulta ou diga que não sabe.
quiz-too-long =
    { $n ->
        [one] Esta resposta é longa demais; o máximo é { $n } caractere.
        [many] Esta resposta é longa demais; o máximo é { $n } de caracteres.
       *[other] Esta resposta é longa demais; o máximo é { $n } caracteres.
    }
quiz-not-run = Primeiro é preciso executar a consulta.
quiz-mismatch = Esta resposta não corresponde à pergunta. Escolha de novo.

quiz-dismiss = Fechar
quiz-cancel = Cancelar
