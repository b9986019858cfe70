review-title = Wiederholung
review-when = Wann eine Frage wiederkommt
review-how =
    Jede Frage, die du in einem beliebigen Quiz beantwortest, kommt wieder, sobald die Chance, dass du sie noch weißt, auf
    etwa 90 % gesunken ist. Geplant wird mit FSRS-6 und dessen veröffentlichten Parametern: Nach einer falschen Antwort kommt
    eine Frage morgen wieder, nach einer richtigen später, mit jedem Mal länger aufgeschoben, nach einer schnellen richtigen
    am längsten. Die halbe Punktzahl gilt als mit Mühe gewusst. Wiederholungen ändern kein Level und kein Ergebnis.
review-leeches = Bleibt nicht hängen
review-leeches-hint = Diese Fragen noch einmal zu stellen, hilft kaum. Lies die Quelle oder probiere es aus.
review-kept = Gemerkte Fragen und Notizen
review-kept-hint = Stehen in diesem Browser und in deinem Export.
review-forget = Alle Wiederholungen löschen
review-forget-title = Alle Wiederholungen löschen?
review-forget-text =
    Wann du welche Frage beantwortet hast, wird aus diesem Browser gelöscht, und nichts ist mehr fällig. Ergebnisse, gemerkte
    Fragen und Notizen bleiben erhalten.
review-forget-yes = Löschen
review-due = Jetzt fällig
review-done = Wiederholung beendet: { $answered } beantwortet, { $right } richtig.
review-running =
    { $n ->
        [one] Eine Wiederholung läuft; höchstens eine Frage ist noch übrig.
       *[other] Eine Wiederholung läuft; höchstens { $n } Fragen sind noch übrig.
    }
review-running-go = Fortsetzen
review-unfinished = Du hast ein Quiz angefangen. Beende oder verwirf es zuerst.
review-unfinished-go = Zum angefangenen Quiz
review-start =
    { $n ->
        [one] Frage wiederholen
       *[other] { $n } Fragen wiederholen
    }
review-nothing =
    Noch gibt es nichts zu wiederholen. Jede Frage, die du beantwortest, kommt hier wieder, kurz bevor du sie vergisst.
review-nothing-go = Quiz starten
review-next-hours =
    { $n ->
        [one] Nichts ist fällig. Die nächste Frage kommt in { $n } Stunde.
       *[other] Nichts ist fällig. Die nächste Frage kommt in { $n } Stunden.
    }
review-next-days =
    { $n ->
        [one] Nichts ist fällig. Die nächste Frage kommt in { $n } Tag.
       *[other] Nichts ist fällig. Die nächste Frage kommt in { $n } Tagen.
    }
