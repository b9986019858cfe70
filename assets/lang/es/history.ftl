history-title = Tus resultados
history-none = Todavía no hay resultados guardados en este navegador.
history-none-go = Empezar un test
history-trend = Evolución
history-trend-label =
    Nivel global de cada resultado con su intervalo del 95 %; la tabla de abajo muestra lo mismo.
history-certainty = Con un 95 % de certeza: { $range }.
history-delete = Eliminar
history-delete-label = Eliminar el resultado del { $date }
history-delete-one = ¿Eliminar este resultado?
history-delete-one-text = No se puede recuperar, salvo que lo hayas exportado.
history-delete-all = Eliminar todo
history-delete-all-title = ¿Eliminar todos los resultados?
history-delete-all-text =
    { $n ->
        [one] El único resultado se eliminará de este navegador. Expórtalo antes por si lo quieres después.
        [many] Los { $n } de resultados se eliminarán de este navegador. Expórtalos antes por si los quieres después.
       *[other] Los { $n } resultados se eliminarán de este navegador. Expórtalos antes por si los quieres después.
    }
history-keep = Conservar y trasladar
history-keep-hint =
    Los resultados están solo en este navegador. Expórtalos como JSON para conservarlos o llevarlos a otro dispositivo, o como
    CSV para una hoja de cálculo.
history-export = Exportar como JSON
history-export-csv = Exportar como CSV
history-import = Importar

history-imported =
    Resultados añadidos: { $added }; ya presentes: { $known }; rechazados: { $refused }. Repasos, marcas y notas combinados de { $cards ->
        [one] { $cards } pregunta
       *[other] { $cards } preguntas
    }.
history-no-export = Este archivo no se exportó desde Skill Quiz o está dañado: { $why }
history-result-id = Resultado { $id }: el identificador no es de esta aplicación.
history-result-parts = Resultado { $id }: faltan temas o niveles.
history-result-topic = Resultado { $id }: una respuesta no corresponde a ningún tema del test.
history-result-time = Resultado { $id }: la fecha no es válida.
history-result-bands = Resultado { $id }: los niveles no son válidos.
history-result-level = Resultado { $id }: el nivel no se deduce de sus respuestas; el archivo se modificó.
history-question-id = Pregunta { $id }: el nombre no es de esta aplicación.
history-question-note = Pregunta { $id }: la nota es demasiado larga.
history-question-answers = Pregunta { $id }: las respuestas no son válidas.

history-picture-foot =
    { $date } · aciertos: { $right } de { $scored } · autodeclarado; la barra contiene el nivel con una probabilidad del 95 %
