sql-tables = Tablas
sql-table = Tabla { $name }
sql-tables-hint = Las primeras filas de cada tabla. Tu respuesta se ejecuta también con otros datos.
sql-your-query = Tu consulta
sql-help = Ctrl o Cmd con Enter ejecuta la consulta. Tab añade sangría; para salir del campo, pulsa Escape y luego Tab.
sql-run = Ejecutar
sql-running = Ejecutando…
sql-checking = Comprobando tu respuesta…
sql-result = Resultado
sql-size =
    { $rows ->
        [one] { $rows } fila
        [many] { $rows } de filas
       *[other] { $rows } filas
    }, { $columns ->
        [one] { $columns } columna
        [many] { $columns } de columnas
       *[other] { $columns } columnas
    }

sql-lost = No se pudo cargar SQLite, que ejecuta las consultas. Comprueba la conexión e inténtalo de nuevo. { $why }
sql-retry = Reintentar
sql-without = Seguir sin esas preguntas

sql-failed = SQLite: { $message }
sql-failed-tables = En las tablas de la propia pregunta: { $why }
sql-no-function = La función { $name } no está permitida aquí.
sql-no-statement = La sentencia { $name } no está permitida aquí.
sql-no-virtual-table = Aquí no se permiten tablas virtuales.
sql-no-transaction = Aquí no se permiten transacciones.
sql-no-change = Aquí no se permiten sentencias que modifiquen la base de datos.
sql-one-statement = Escribe una sola sentencia; después de la primera hay otra.
sql-no-rows = Escribe una consulta que devuelva filas, como SELECT … FROM …
sql-timeout = La consulta se detuvo a los { $ms } ms. ¿Seguro que termina?
sql-many-rows =
    { $n ->
        [one] El resultado tiene más de { $n } fila.
        [many] El resultado tiene más de { $n } de filas.
       *[other] El resultado tiene más de { $n } filas.
    }
sql-large-result = El resultado supera 1 MB.
sql-large-value = Un texto o un blob supera los 100 KB.
sql-memory = La consulta necesita más de 10 MB de memoria.
sql-endless = La consulta no terminaba y hubo que interrumpirla.
sql-restarted = SQLite se cerró con esta consulta y se reinició. ({ $why })

sql-seen-right = Los datos que viste: resultado correcto
sql-seen-wrong = Los datos que viste: resultado distinto
sql-other-right = Otros datos, { $n }: resultado correcto
sql-other-wrong = Otros datos, { $n }: resultado distinto
sql-right-query = Una consulta correcta
sql-compare = Comparar los resultados
sql-other-columns = Las columnas no son las que se pedían.
sql-other-rows = Las filas no son las que se pedían.
sql-other-order = Las filas son correctas; su orden, no.
sql-extra = sobra
sql-missing = falta
