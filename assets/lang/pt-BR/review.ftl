review-title = Revisão
review-when = Quando uma pergunta volta
review-how =
    Toda pergunta que você responde, em qualquer quiz, volta quando a chance de você ainda saber a resposta cai para cerca de
    90%. O agendamento segue o FSRS-6, com os parâmetros publicados: uma resposta incorreta traz a pergunta de volta amanhã; uma
    correta a adia, cada vez por mais tempo; e uma correta e rápida, por mais tempo ainda. Metade dos pontos conta como
    resposta lembrada com dificuldade. As revisões não mudam nenhum nível nem resultado.
review-leeches = Esquecidas com frequência
review-leeches-hint = Repetir estas perguntas dificilmente vai ajudar. Leia a fonte ou experimente na prática.
review-kept = Favoritos e anotações
review-kept-hint = Ficam neste navegador e no que você exporta.
review-forget = Apagar todas as revisões
review-forget-title = Apagar todas as revisões?
review-forget-text =
    O registro de quando você respondeu a cada pergunta será apagado deste navegador, e nada mais ficará pendente. Resultados,
    favoritos e anotações são mantidos.
review-forget-yes = Apagar
review-due = Para revisar agora
review-done = Revisão concluída. Respondidas: { $answered }; acertos: { $right }.
review-running =
    { $n ->
        [one] Há uma revisão em andamento; resta no máximo { $n } pergunta.
        [many] Há uma revisão em andamento; restam no máximo { $n } de perguntas.
       *[other] Há uma revisão em andamento; restam no máximo { $n } perguntas.
    }
review-running-go = Continuar a revisão
review-unfinished = Há um quiz inacabado. Termine-o ou descarte-o antes.
review-unfinished-go = Ir para o quiz inacabado
review-start =
    { $n ->
        [one] Revisar { $n } pergunta
        [many] Revisar { $n } de perguntas
       *[other] Revisar { $n } perguntas
    }
review-nothing =
    Ainda não há nada para revisar. Toda pergunta que você responder volta aqui quando você estiver prestes a esquecê-la.
review-nothing-go = Começar um quiz
review-next-hours =
    { $n ->
        [one] Nada para revisar agora. A próxima pergunta volta em { $n } hora.
        [many] Nada para revisar agora. A próxima pergunta volta em { $n } de horas.
       *[other] Nada para revisar agora. A próxima pergunta volta em { $n } horas.
    }
review-next-days =
    { $n ->
        [one] Nada para revisar agora. A próxima pergunta volta em { $n } dia.
        [many] Nada para revisar agora. A próxima pergunta volta em { $n } de dias.
       *[other] Nada para revisar agora. A próxima pergunta volta em { $n } dias.
    }
