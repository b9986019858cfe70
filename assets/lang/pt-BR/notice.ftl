notice-denied =
    Este navegador não deixa a página salvar nada. O quiz continua, mas se perde quando você fechar a página.
notice-full =
    O armazenamento do navegador para esta página está cheio. Exclua ou exporte resultados antigos; enquanto isso, o quiz
    continua.
notice-nothing-fits =
    Nenhuma pergunta do banco atende ao que você escolheu. Escolha mais tópicos, partes, tipos ou dificuldades.
notice-no-sql =
    As perguntas que pedem uma consulta ficam fora deste quiz, porque este navegador não consegue executar o SQLite aqui.
notice-aside =
    Algo salvo por esta página não pôde ser lido e foi separado, não excluído: está em “{ $key }”. ({ $why })

notice-loading = Um momento
notice-part-lost = Nem tudo chegou
notice-part-lost-text =
    Uma parte da página não chegou. Verifique a conexão e tente de novo; suas respostas estão salvas.
notice-retry = Tentar de novo
notice-bank = As perguntas não chegaram
notice-bank-unreachable =
    Não foi possível carregar as perguntas. Verifique a conexão e tente de novo. ({ $why })
notice-bank-closed = Esta página não tem permissão para ler o banco de perguntas. ({ $why })
notice-bank-broken = O banco de perguntas está danificado; quem o publica precisa corrigi-lo. ({ $why })
notice-bank-empty =
    O banco não traz perguntas para estes tópicos; quem o publica precisa corrigi-lo.

notice-not-found = Não há nada neste endereço
notice-not-found-text = O link pode ser antigo ou ter um erro de digitação.
notice-home = Ir para o início

notice-conflict = Há outro quiz inacabado
notice-conflict-text =
    { $n ->
        [0] Ele ainda não tem perguntas respondidas. Começar um novo quiz o descarta.
        [one] Ele tem { $n } pergunta respondida. Começar um novo quiz o descarta.
        [many] Ele tem { $n } de perguntas respondidas. Começar um novo quiz o descarta.
       *[other] Ele tem { $n } perguntas respondidas. Começar um novo quiz o descarta.
    }
notice-conflict-resume = Continuar esse quiz
notice-conflict-start = Começar o novo

notice-elsewhere = Este quiz está aberto em outra aba
notice-elsewhere-text = Todas as respostas estão salvas. Você pode continuar aqui; a outra aba então deixa de gravar.
notice-elsewhere-resume = Continuar aqui
