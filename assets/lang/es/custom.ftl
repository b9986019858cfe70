custom-title = Un test a tu medida
custom-lead =
    Elige tanto como quieras; lo que dejes sin elegir será variado. Un nivel obtenido con pocas preguntas, o con preguntas
    escogidas a mano, es solo aproximado.
custom-parts = Subtemas de { $topic }
custom-kinds = Tipos de pregunta
custom-kinds-hint = Si no eliges ninguno, valen todos.
custom-single = Una de varias
custom-true-false = Verdadero o falso
custom-code-reading = Leer código
custom-multi = Todas las que correspondan
custom-numeric = Un número
custom-ordering = Ordenar pasos
custom-matching = Parejas
custom-short-text = Un texto breve
custom-sjt = Valorar acciones
custom-sql-run = Escribir una consulta
custom-difficulty = Dificultad
custom-difficulty-any = A tu nivel
custom-difficulty-any-hint = Las preguntas se adaptan.
custom-questions =
    { $n ->
        [one] { $n } pregunta
        [many] { $n } de preguntas
       *[other] { $n } preguntas
    }
