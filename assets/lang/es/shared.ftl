list-sentences = {" "}

window-title = { $page } · Skill Quiz

due =
    { $n ->
        [0] No hay nada pendiente.
        [one] Hay { $n } pregunta pendiente de repaso.
        [many] Hay { $n } de preguntas pendientes de repaso.
       *[other] Hay { $n } preguntas pendientes de repaso.
    }

why-asked = Por qué esta pregunta y qué cambió
