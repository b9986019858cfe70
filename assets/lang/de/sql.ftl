sql-tables = Tabellen
sql-table = Tabelle { $name }
sql-tables-hint = Die ersten Zeilen jeder Tabelle. Deine Antwort wird auch mit anderen Daten ausgeführt.
sql-your-query = Deine Abfrage
sql-help = Strg oder Cmd mit Enter führt die Abfrage aus. Tab rückt ein; mit Esc und dann Tab verlässt du das Feld.
sql-run = Ausführen
sql-running = Läuft …
sql-checking = Deine Antwort wird geprüft …
sql-result = Ergebnis
sql-size =
    { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }, { $columns ->
        [one] { $columns } Spalte
       *[other] { $columns } Spalten
    }
sql-lost = SQLite, das die Abfragen ausführt, ließ sich nicht laden. Prüfe die Verbindung und versuche es erneut. { $why }
sql-retry = Erneut versuchen
sql-without = Ohne solche Fragen weiter
sql-failed = SQLite: { $message }
sql-failed-tables = Die Tabellen der Frage selbst: { $why }
sql-no-function = Die Funktion { $name } ist hier nicht erlaubt.
sql-no-statement = { $name } ist hier nicht erlaubt.
sql-no-virtual-table = Eine virtuelle Tabelle ist hier nicht erlaubt.
sql-no-transaction = Eine Transaktion ist hier nicht erlaubt.
sql-no-change = Eine Anweisung, die die Datenbank ändert, ist hier nicht erlaubt.
sql-one-statement = Schreibe nur eine Anweisung; nach der ersten steht noch eine.
sql-no-rows = Schreibe eine Abfrage, die Zeilen liefert, etwa SELECT … FROM …
sql-timeout = Die Abfrage wurde nach { $ms } ms abgebrochen. Endet sie überhaupt?
sql-many-rows =
    { $n ->
        [one] Das Ergebnis hat mehr als { $n } Zeile.
       *[other] Das Ergebnis hat mehr als { $n } Zeilen.
    }
sql-large-result = Das Ergebnis ist größer als 1 MB.
sql-large-value = Ein Text oder ein Blob ist größer als 100 KB.
sql-memory = Die Abfrage braucht mehr als 10 MB Arbeitsspeicher.
sql-endless = Die Abfrage hörte nicht auf und musste beendet werden.
sql-restarted = SQLite brach bei dieser Abfrage ab und wurde neu gestartet. ({ $why })
sql-seen-right = Die gezeigten Daten: richtiges Ergebnis
sql-seen-wrong = Die gezeigten Daten: anderes Ergebnis
sql-other-right = Andere Daten, { $n }: richtiges Ergebnis
sql-other-wrong = Andere Daten, { $n }: anderes Ergebnis
sql-right-query = Eine richtige Abfrage
sql-compare = Ergebnisse vergleichen
sql-other-columns = Die Spalten sind nicht die verlangten.
sql-other-rows = Die Zeilen sind nicht die verlangten.
sql-other-order = Die Zeilen stimmen, ihre Reihenfolge nicht.
sql-extra = nicht verlangt
sql-missing = fehlt
