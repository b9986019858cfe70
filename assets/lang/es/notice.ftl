notice-denied =
    Este navegador no permite que la página guarde nada. El test sigue, pero se perderá cuando cierres la página.
notice-full =
    El almacenamiento del navegador para esta página está lleno. Elimina resultados antiguos o expórtalos; mientras tanto, el
    test sigue.
notice-nothing-fits =
    Ninguna pregunta del banco se ajusta a lo que elegiste. Elige más temas, subtemas, tipos o dificultades.
notice-discarded = Este test se descartó en otra pestaña. No se conserva nada más de él.
notice-no-sql =
    Este test no incluye las preguntas que piden una consulta, porque este navegador no puede ejecutar SQLite aquí.
notice-aside =
    Un dato guardado por esta página no se pudo leer y se apartó sin borrarlo: está en “{ $key }”. ({ $why })

notice-loading = Un momento
notice-part-lost = Falta una parte
notice-part-lost-text =
    No se pudo cargar una parte de la página. Comprueba la conexión e inténtalo de nuevo; tus respuestas se conservan.
notice-retry = Reintentar
notice-bank = Faltan las preguntas
notice-bank-unreachable =
    No se pudieron cargar las preguntas. Comprueba la conexión e inténtalo de nuevo. ({ $why })
notice-bank-closed = Esta página no tiene permiso para leer el banco de preguntas. ({ $why })
notice-bank-broken = El banco de preguntas está dañado; tiene que repararlo quien lo publica. ({ $why })
notice-bank-empty =
    El banco no contiene preguntas para estos temas; tiene que repararlo quien lo publica.

notice-not-found = No hay nada en esta dirección
notice-not-found-text = Puede que el enlace sea antiguo o esté mal escrito.
notice-home = Ir al inicio

notice-conflict = Hay otro test sin terminar
notice-conflict-text =
    { $n ->
        [one] Tiene { $n } pregunta respondida y se perderá si empiezas el nuevo.
        [many] Tiene { $n } de preguntas respondidas y se perderá si empiezas el nuevo.
       *[other] Tiene { $n } preguntas respondidas y se perderá si empiezas el nuevo.
    }
notice-conflict-resume = Continuarlo
notice-conflict-start = Empezar el nuevo

notice-elsewhere = Este test está abierto en otra pestaña
notice-elsewhere-text = Todas las respuestas se conservan. Puedes continuar aquí; la otra pestaña dejará de guardar.
notice-elsewhere-resume = Continuar aquí
