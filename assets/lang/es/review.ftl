review-title = Repaso
review-when = Cuándo vuelve una pregunta
review-how =
    Cada pregunta que respondes, en cualquier test, vuelve cuando la probabilidad de que aún la sepas baja a cerca del
    90 %. El calendario es FSRS-6, con los parámetros publicados: si fallas, la pregunta vuelve mañana; si aciertas, se
    aplaza, cada vez más, y más aún si acertaste rápido. Con la mitad de los puntos se considera sabida con dificultad. Los
    repasos no cambian ningún nivel ni ningún resultado.
review-leeches = Se te resisten
review-leeches-hint = Volver a preguntártelas apenas ayudará. Lee la fuente o pruébalo en la práctica.
review-kept = Preguntas marcadas y notas
review-kept-hint = Se guardan en este navegador y se incluyen en lo que exportes.
review-forget = Olvidar todos los repasos
review-forget-title = ¿Olvidar todos los repasos?
review-forget-text =
    Se borra de este navegador cuándo respondiste cada pregunta, y no queda nada pendiente. Los resultados, las preguntas
    marcadas y las notas se conservan.
review-forget-yes = Olvidar
review-due = Pendiente ahora
review-done =
    Repaso terminado: { $answered ->
        [one] { $answered } respondida
        [many] { $answered } respondidas
       *[other] { $answered } respondidas
    }, { $right ->
        [one] { $right } correcta
        [many] { $right } correctas
       *[other] { $right } correctas
    }.
review-running =
    { $n ->
        [one] Hay un repaso en curso; queda una pregunta como máximo.
        [many] Hay un repaso en curso; quedan { $n } de preguntas como máximo.
       *[other] Hay un repaso en curso; quedan { $n } preguntas como máximo.
    }
review-running-go = Continuar
review-unfinished = Hay un test sin terminar. Termínalo o descártalo primero.
review-unfinished-go = Ir al test sin terminar
review-start =
    { $n ->
        [one] Repasarla
        [many] Repasar { $n }
       *[other] Repasar { $n }
    }
review-nothing =
    Todavía no hay nada que repasar. Cada pregunta que respondas volverá aquí cuando estés a punto de olvidarla.
review-nothing-go = Empezar un test
review-next-hours =
    { $n ->
        [one] No hay nada pendiente. La próxima pregunta volverá dentro de { $n } hora.
        [many] No hay nada pendiente. La próxima pregunta volverá dentro de { $n } de horas.
       *[other] No hay nada pendiente. La próxima pregunta volverá dentro de { $n } horas.
    }
review-next-days =
    { $n ->
        [one] No hay nada pendiente. La próxima pregunta volverá dentro de { $n } día.
        [many] No hay nada pendiente. La próxima pregunta volverá dentro de { $n } de días.
       *[other] No hay nada pendiente. La próxima pregunta volverá dentro de { $n } días.
    }
