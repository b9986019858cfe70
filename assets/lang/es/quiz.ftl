quiz-none = No hay ningún test en curso
quiz-none-hint = Empieza uno; lleva diez minutos.
quiz-none-home = Ir al inicio
quiz-left-out = “{ $topic }” no se incluye en este test, porque sus preguntas no se pudieron usar. { $why }
quiz-left-out-several = Estos temas no se incluyen en este test, porque sus preguntas no se pudieron usar: { $topics }.
quiz-left-out-why = Por qué
quiz-damaged =
    { $n ->
        [one] Una pregunta del banco está dañada y no se incluye: { $first }
        [many] { $n } de preguntas del banco están dañadas y no se incluyen, entre ellas: { $first }
       *[other] { $n } preguntas del banco están dañadas y no se incluyen, entre ellas: { $first }
    }

quiz-heading = Pregunta { $n }: { $topic }
quiz-progress-name = Preguntas respondidas
quiz-progress =
    Pregunta { $n } · { $answered ->
        [one] { $answered } respondida
        [many] { $answered } respondidas
       *[other] { $answered } respondidas
    }, { $left } más como máximo
quiz-skipped =
    { $n ->
        [one] { $n } omitida
        [many] { $n } omitidas
       *[other] { $n } omitidas
    }
quiz-precision-review = Repaso; no cambia ningún nivel
quiz-precision = Estimación con un margen de ±{ $width }; cada nivel abarca cerca de 1,2
quiz-precision-none = Nivel aún desconocido
quiz-precision-hint = La mitad de la anchura del intervalo del 95 %; cuanto menor, mayor certeza

quiz-time-left = Quedan { $time }
quiz-time-five = Quedan menos de cinco minutos.
quiz-time-one = Queda menos de un minuto.
quiz-time-up = Se acabó el tiempo. Responde esta pregunta; después termina el test.
quiz-time-off = Quitar el límite de tiempo

quiz-submit = Responder
quiz-dont-know = No lo sé
quiz-skip =
    { $n ->
        [0] Omitir (no quedan)
        [one] Omitir (queda { $n })
        [many] Omitir (quedan { $n })
       *[other] Omitir (quedan { $n })
    }
quiz-one-moment = Un momento: el test sigue en cuanto llegue lo que falta.
quiz-keys = Teclas
quiz-leave = Salir; tus respuestas se conservan
quiz-end = Terminar aquí y ver el resultado
quiz-end-title = ¿Terminar el test aquí?
quiz-end-text =
    { $n ->
        [one] El resultado se basará en una sola respuesta y no podrás continuar este test.
        [many] El resultado se basará en { $n } de respuestas y no podrás continuar este test.
       *[other] El resultado se basará en { $n } respuestas y no podrás continuar este test.
    }
quiz-end-review = Terminar el repaso aquí
quiz-text-lost = No se pudo volver a cargar el texto de la pregunta; la respuesta se conserva.
quiz-next = Siguiente
quiz-last = Ver el resultado
quiz-last-review = Terminar el repaso

quiz-nothing-chosen = Primero elige una respuesta o indica que no lo sabes.
quiz-nothing-typed = Primero escribe un número o indica que no lo sabes.
quiz-not-a-number = “{ $text }” no es un número. Escribe cifras, con punto para los decimales: 1250 o 0.25.
quiz-two-numbers = “{ $text }” significa números distintos según el país. Escribe { $whole } o { $fraction }.
quiz-nothing-moved = Primero ordena los pasos o indica que no lo sabes.
quiz-unmatched =
    { $n ->
        [one] Queda { $n } entrada
        [many] Quedan { $n } de entradas
       *[other] Quedan { $n } entradas
    } sin emparejar. Empareja todas o indica que no lo sabes.
quiz-unrated =
    { $n ->
        [one] Queda { $n } acción
        [many] Quedan { $n } de acciones
       *[other] Quedan { $n } acciones
    } sin valorar. Valora todas o indica que no lo sabes.
quiz-no-text = Primero escribe una respuesta o indica que no lo sabes.
quiz-no-query = Primero escribe una consulta o indica que no lo sabes.
quiz-too-long =
    { $n ->
        [one] La respuesta es demasiado larga; puede tener { $n } carácter.
        [many] La respuesta es demasiado larga; puede tener { $n } de caracteres.
       *[other] La respuesta es demasiado larga; puede tener { $n } caracteres.
    }
quiz-not-run = Primero hay que ejecutar la consulta.
quiz-mismatch = Esta respuesta no encaja con la pregunta. Elige de nuevo.

quiz-dismiss = Cerrar
quiz-cancel = Cancelar
