custom-title = Dein eigenes Quiz
custom-lead =
    Lege fest, so viel du möchtest; was du offen lässt, wird gemischt. Bei wenigen oder handverlesenen Fragen ist das Level
    nur grob.
custom-parts = Teilthemen von { $topic }
custom-kinds = Fragetypen
custom-kinds-hint = Ohne Auswahl kommen alle Typen vor.
custom-single = Einfachauswahl
custom-true-false = Wahr oder falsch
custom-code-reading = Code lesen
custom-multi = Mehrfachauswahl
custom-numeric = Eine Zahl
custom-ordering = Schritte ordnen
custom-matching = Paare
custom-short-text = Ein kurzer Text
custom-sjt = Handlungen bewerten
custom-sql-run = Abfrage schreiben
custom-difficulty = Schwierigkeit
custom-difficulty-any = Passend zu dir
custom-difficulty-any-hint = Die Fragen passen sich an.
custom-questions =
    { $n ->
        [one] { $n } Frage
       *[other] { $n } Fragen
    }
