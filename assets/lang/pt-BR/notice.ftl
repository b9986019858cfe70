notice-denied = Este navegador não deixa a página salvar nada. O quiz continua, mas se perde se você fechar a página.
notice-full =
    O armazenamento do navegador para esta página está cheio. Exclua ou exporte resultados antigos; enquanto isso, o quiz
    continua.
notice-nothing-fits =
    Nenhuma pergunta do banco atende ao que você escolheu. Escolha mais tópicos, partes, tipos ou dificuldades.
notice-discarded = Este quiz foi descartado em outra aba. Nada mais dele fica salvo.
notice-no-sql =
    As perguntas que pedem uma consulta ficam de fora deste quiz, porque este navegador não consegue executar o SQLite
    aqui.
notice-aside =
    Algo salvo por esta página não pôde ser lido e foi guardado à parte, não excluído: está em “{ $key }”. ({ $why })

notice-loading = Um momento
notice-part-lost = Nem tudo carregou
notice-part-lost-text =
    Uma parte da página não carregou. Verifique a conexão e tente de novo; suas respostas estão salvas.
notice-retry = Tentar de novo
notice-bank = As perguntas não carregaram
notice-bank-unreachable =
    Não foi possível carregar as perguntas. Verifique a conexão e tente de novo. ({ $why })
notice-bank-closed = Esta página não tem permissão para ler o banco de perguntas. ({ $why })
notice-bank-broken = O banco de perguntas está danificado; quem o publica precisa corrigi-lo. ({ $why })
notice-bank-empty =
    O banco de perguntas não traz nenhuma pergunta para estes tópicos; quem o publica precisa corrigi-lo.

notice-not-found = Não há nada neste endereço
notice-not-found-text = O link pode ser antigo ou ter um erro de digitação.
notice-home = Ir para o início

notice-conflict = Há outro quiz inacabado
notice-conflict-text =
    { $n ->
        [0] Ele ainda não tem perguntas respondidas. Se você começar um novo, ele será descartado.
        [one] Ele tem { $n } pergunta respondida. Se você começar um novo, ele será descartado.
        [many] Ele tem { $n } de perguntas respondidas. Se você começar um novo, ele será descartado.
       *[other] Ele tem { $n } perguntas respondidas. Se você começar um novo, ele será descartado.
    }
notice-conflict-resume = Continuar esse quiz
notice-conflict-start = Começar o novo

notice-elsewhere = Este quiz está aberto em outra aba
notice-elsewhere-text = Todas as respostas estão salvas. Você pode continuar aqui; a outra aba então deixa de salvar.
notice-elsewhere-resume = Continuar aqui
