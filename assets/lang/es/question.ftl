question-applies-to = Se aplica a { $products }
question-code = Código
question-code-in = Código, { $language }
question-table = Tabla

question-choose-one = Elige una opción
question-choose-all = Elige todas las que correspondan

question-answer = Tu respuesta
question-answer-in = Tu respuesta en { $unit }
question-limit =
    { $n ->
        [one] Una línea, { $n } carácter como máximo
        [many] Una línea, { $n } de caracteres como máximo
       *[other] Una línea, { $n } caracteres como máximo
    }

question-match = Elige lo que corresponde a cada entrada. Una misma opción puede servir para varias o para ninguna.
question-match-from = Opciones
question-match-none = — elegir —
question-match-entry = { $letter }: { $entry }

question-rate = Valora cada acción de 1 (perjudicial) a 5 (muy eficaz)
question-rate-lowest = perjudicial
question-rate-highest = muy eficaz

question-lapses =
    { $n ->
        [one] Fallada { $n } vez
        [many] Fallada { $n } de veces
       *[other] Fallada { $n } veces
    } después de haberla visto
