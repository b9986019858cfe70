custom-title = Quiz personalizado
custom-lead =
    Defina só o que quiser; o que ficar em aberto será variado. Com poucas perguntas, ou com perguntas escolhidas a dedo, o
    nível é apenas aproximado.
custom-parts = Partes de { $topic }
custom-kinds = Tipos de pergunta
custom-kinds-hint = Sem nenhum marcado, valem todos os tipos.
custom-single = Uma entre várias opções
custom-true-false = Verdadeiro ou falso
custom-code-reading = Leitura de código
custom-multi = Todas as que se aplicam
custom-numeric = Número
custom-ordering = Etapas em ordem
custom-matching = Pares
custom-short-text = Texto curto
custom-sjt = Avaliação de ações
custom-sql-run = Escrita de consulta
custom-difficulty = Dificuldade
custom-difficulty-any = Adaptada a você
custom-difficulty-any-hint = As perguntas se adaptam.
custom-questions =
    { $n ->
        [one] { $n } pergunta
        [many] { $n } de perguntas
       *[other] { $n } perguntas
    }
