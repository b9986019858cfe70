sql-tables = Tabelas
sql-table = Tabela { $name }
sql-tables-hint = As primeiras linhas de cada tabela. Sua resposta também é executada com outros dados.
sql-your-query = Sua consulta
sql-help = Ctrl ou Cmd com Enter executa a consulta. Tab recua o código; para sair do campo, pressione Esc e depois Tab.
sql-run = Executar
sql-running = Executando…
sql-checking = Verificando sua resposta…
sql-result = Resultado
sql-size =
    { $rows ->
        [0] nenhuma linha
        [one] { $rows } linha
        [many] { $rows } de linhas
       *[other] { $rows } linhas
    }, { $columns ->
        [one] { $columns } coluna
        [many] { $columns } de colunas
       *[other] { $columns } colunas
    }

sql-lost = Não foi possível carregar o SQLite, que executa as consultas. Verifique a conexão e tente de novo. { $why }
sql-retry = Tentar de novo
sql-without = Continuar sem essas perguntas

sql-failed = SQLite: { $message }
sql-failed-tables = Tabelas da própria pergunta: { $why }
sql-no-function = A função { $name } não é permitida aqui.
sql-no-statement = { $name } não é permitido aqui.
sql-no-virtual-table = Tabelas virtuais não são permitidas aqui.
sql-no-transaction = Transações não são permitidas aqui.
sql-no-change = Instruções que alteram o banco de dados não são permitidas aqui.
sql-one-statement = Escreva uma única instrução; há outra depois da primeira.
sql-no-rows = Escreva uma consulta que retorne linhas, como SELECT … FROM …
sql-timeout = A consulta foi interrompida após { $ms } ms. Será que ela termina?
sql-many-rows =
    { $n ->
        [one] O resultado tem mais de { $n } linha.
        [many] O resultado tem mais de { $n } de linhas.
       *[other] O resultado tem mais de { $n } linhas.
    }
sql-large-result = O resultado é maior que 1 MB.
sql-large-value = Um texto ou um blob é maior que 100 KB.
sql-memory = A consulta precisa de mais de 10 MB de memória.
sql-endless = A consulta não parou e precisou ser encerrada.
sql-restarted = O SQLite parou com esta consulta e foi reiniciado. ({ $why })

sql-seen-right = Os dados que você viu: o resultado correto
sql-seen-wrong = Os dados que você viu: outro resultado
sql-other-right = Outros dados, { $n }: o resultado correto
sql-other-wrong = Outros dados, { $n }: outro resultado
sql-right-query = Uma consulta correta
sql-compare = Comparar os resultados
sql-other-columns = As colunas não são as pedidas.
sql-other-rows = As linhas não são as pedidas.
sql-other-order = As linhas estão certas; a ordem delas, não.
sql-extra = sobra
sql-missing = falta
