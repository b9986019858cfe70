custom-title = Dein eigenes Quiz
custom-lead =
    Lege so viel fest, wie du möchtest; was du offenlässt, wird gemischt. Aus wenigen oder handverlesenen Fragen ergibt sich
    nur ein grobes Level.
custom-parts = Teilthemen von { $topic }
custom-kinds = Fragetypen
custom-kinds-hint = Ohne Auswahl kommen alle Typen vor.
custom-single = Einfachauswahl
custom-true-false = Wahr oder falsch
custom-code-reading = Code lesen
custom-multi = Mehrfachauswahl
custom-numeric = Zahl
custom-ordering = Schritte ordnen
custom-matching = Paare bilden
custom-short-text = Kurzer Text
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
