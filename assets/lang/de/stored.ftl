stored-unfinished = Angefangenes Quiz
stored-unfinished-facts = { $topics } · { $answered } beantwortet, höchstens { $left } übrig
stored-elsewhere = Vielleicht ist es in einem anderen Tab offen. Wenn du hier weitermachst, übernimmt dieser Tab.
stored-resume = Fortsetzen
stored-discard = Verwerfen
stored-discard-title = Angefangenes Quiz verwerfen?
stored-discard-text =
    { $n ->
        [one] Die eine Antwort darin geht verloren; fertige Ergebnisse bleiben erhalten.
       *[other] Die { $n } Antworten darin gehen verloren; fertige Ergebnisse bleiben erhalten.
    }
stored-review = Wiederholen
stored-last = Letztes Ergebnis
stored-last-level = { $level } Mit 95 % Sicherheit: { $range }.
