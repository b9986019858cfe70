feedback-skipped = Omitida
feedback-dont-know = Respondiste “No lo sé”
feedback-right = Correcta
feedback-not-right = Incorrecta
feedback-partly = Correcta en parte: { $n } %
feedback-partly-pairs = Correcta en parte: { $n } de { $of } parejas
feedback-partly-steps = Correcta en parte: { $n } de { $of } pasos seguidos del correcto
feedback-sum =
    { $partly ->
        [0] Aciertos: { $right } de { $scored }
       *[other] Aciertos: { $right } de { $scored }; parciales: { $partly }
    }

feedback-why = Por qué
feedback-sources = Fuentes
feedback-checked = consultado el { $date }

feedback-option-right-chosen = Respuesta correcta, tu elección
feedback-option-right = Respuesta correcta
feedback-option-chosen = Tu elección, incorrecta
feedback-option-wrong = Incorrecta

feedback-right-answer = Respuesta correcta
feedback-accepted = Margen aceptado
feedback-your-answer = Tu respuesta
feedback-partly-right = Correcta en parte
feedback-was-yours = , tu respuesta

feedback-your-order = Tu orden
feedback-right-order = El orden correcto
feedback-your-right-order = Tu orden, el correcto
feedback-followed-right = seguido del paso correcto
feedback-followed-wrong = seguido de un paso incorrecto

feedback-your-choice = Tu elección
feedback-your-right-choice = Tu elección, la correcta
feedback-right-choice = Elección correcta
feedback-fits-none = No corresponde a ninguna entrada

feedback-panel-as = Coincide con el panel
feedback-panel-near = Cerca del panel
feedback-panel-partly = En parte cerca del panel
feedback-panel-far = Lejos del panel
feedback-panel-credit =
    Puntuación: { $share }. Mide cuánto más cerca del panel están tus valoraciones que si pusieras un 3 a todo.
feedback-panel-legend-own = Círculo: tu valoración.
feedback-panel-legend = Barra: la media del panel evaluador. Franja: su dispersión, una desviación estándar a cada lado.
feedback-action-not-rated = Sin valorar
feedback-action-as = Coincide con el panel
feedback-action-near = Cerca del panel
feedback-action-far = Lejos del panel
feedback-figures =
    panel { $mean }, desviación estándar { $sd } ({ $n ->
        [one] { $n } valoración
        [many] { $n } de valoraciones
       *[other] { $n } valoraciones
    })
feedback-figures-own =
    Tú { $own }, panel { $mean }, desviación estándar { $sd } ({ $n ->
        [one] { $n } valoración
        [many] { $n } de valoraciones
       *[other] { $n } valoraciones
    })

feedback-echo = La misma idea te indujo a error en otra pregunta: “{ $name }”.

feedback-review = { $n } · { $topic } · { $verdict }
feedback-gone =
    La pregunta ya no figura en el banco actual, así que no se puede mostrar su texto. La puntuación conserva los valores de
    entonces.
feedback-edited =
    La pregunta se editó después: respondiste a la versión { $then } y esta es la { $now }. Tu puntuación no cambia.

feedback-bookmark = Marcar
feedback-note-add = Añadir una nota
feedback-note-yours = Tu nota
feedback-note = Nota sobre esta pregunta
feedback-note-hint = Se guarda en este navegador mientras escribes y se incluye en lo que exportes.
feedback-report = Informar de un error
feedback-report-hint = No se envía nada. Copia este texto, añade qué está mal y mándalo a quien te dio el test.
feedback-report-text = Informe
feedback-report-copy = Copiar
feedback-report-copied = Copiado.
feedback-report-not-copied = Este navegador no permite que la página copie. Selecciona el texto y cópialo.
