question-applies-to = Vale para { $products }
question-code = Código
question-code-in = Código, { $language }
question-table = Tabela

question-choose-one = Escolha uma
question-choose-all = Escolha todas as que se aplicam

question-answer = Sua resposta
question-answer-in = Sua resposta em { $unit }
question-limit =
    { $n ->
        [one] Uma linha, no máximo { $n } caractere
        [many] Uma linha, no máximo { $n } de caracteres
       *[other] Uma linha, no máximo { $n } caracteres
    }

question-match = Escolha o que corresponde a cada item. Uma opção pode servir para vários itens ou para nenhum.
question-match-from = Opções
question-match-none = — escolha —
question-match-entry = { $letter }: { $entry }

question-rate = Dê a cada ação uma nota de 1 (prejudicial) a 5 (muito eficaz)
question-rate-lowest = prejudicial
question-rate-highest = muito eficaz

question-lapses =
    { $n ->
        [one] Esquecida { $n } vez depois de vista
        [many] Esquecida { $n } de vezes depois de vista
       *[other] Esquecida { $n } vezes depois de vista
    }
