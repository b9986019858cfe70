quiz-none = Gerade läuft kein Quiz
quiz-none-hint = Starte eines; es dauert zehn Minuten.
quiz-none-home = Zur Startseite
quiz-left-out = „{ $topic }“ entfällt in diesem Quiz, weil die Fragen dazu nicht verwendbar waren. { $why }
quiz-left-out-several = Diese Themen entfallen in diesem Quiz, weil die Fragen dazu nicht verwendbar waren: { $topics }.
quiz-left-out-why = Warum
quiz-damaged =
    { $n ->
        [one] Eine Frage des Katalogs ist beschädigt und entfällt: { $first }
       *[other] { $n } Fragen des Katalogs sind beschädigt und entfallen, darunter: { $first }
    }
quiz-heading = Frage { $n }: { $topic }
quiz-progress-name = Beantwortete Fragen
quiz-progress = Frage { $n } · { $answered } beantwortet, höchstens { $left } übrig
quiz-skipped = { $n } übersprungen
quiz-precision-review = Wiederholung; kein Level ändert sich
quiz-precision = Schätzung auf ±{ $width } genau; ein Level umfasst etwa 1,2
quiz-precision-none = Level noch nicht bekannt
quiz-precision-hint = Halbe Breite des 95‑%-Intervalls; je kleiner, desto sicherer
quiz-time-left = noch { $time }
quiz-time-five = Es bleiben weniger als fünf Minuten.
quiz-time-one = Es bleibt weniger als eine Minute.
quiz-time-up = Die Zeit ist um. Beantworte noch diese Frage; danach endet das Quiz.
quiz-time-off = Zeitlimit abschalten
quiz-submit = Abgeben
quiz-dont-know = Weiß ich nicht
quiz-skip =
    { $n ->
        [0] Überspringen (aufgebraucht)
       *[other] Überspringen (noch { $n })
    }
quiz-one-moment = Einen Moment: Das Quiz geht weiter, sobald der Rest geladen ist.
quiz-keys = Tasten
quiz-leave = Verlassen; deine Antworten bleiben gespeichert
quiz-end = Hier beenden und Ergebnis ansehen
quiz-end-title = Quiz hier beenden?
quiz-end-text =
    { $n ->
        [one] Das Ergebnis beruht dann auf einer einzigen Antwort, und dieses Quiz lässt sich nicht mehr fortsetzen.
       *[other] Das Ergebnis beruht dann auf { $n } Antworten, und dieses Quiz lässt sich nicht mehr fortsetzen.
    }
quiz-end-review = Wiederholung hier beenden
quiz-text-lost = Der Text der Frage ließ sich nicht noch einmal laden; die Antwort ist gespeichert.
quiz-next = Weiter
quiz-last = Ergebnis ansehen
quiz-last-review = Wiederholung abschließen
quiz-nothing-chosen = Wähle zuerst eine Antwort oder „Weiß ich nicht“.
quiz-nothing-typed = Gib zuerst eine Zahl ein oder wähle „Weiß ich nicht“.
quiz-not-a-number = „{ $text }“ ist keine Zahl. Schreibe Ziffern, mit einem Punkt vor den Dezimalstellen: 1250 oder 0.25.
quiz-two-numbers = „{ $text }“ bedeutet je nach Land verschiedene Zahlen. Schreibe { $whole } oder { $fraction }.
quiz-nothing-moved = Ordne zuerst die Schritte oder wähle „Weiß ich nicht“.
quiz-unmatched = Noch nicht zugeordnet: { $n }. Ordne jeden Eintrag zu oder wähle „Weiß ich nicht“.
quiz-unrated = Noch nicht bewertet: { $n }. Bewerte jede Handlung oder wähle „Weiß ich nicht“.
quiz-no-text = Gib zuerst eine Antwort ein oder wähle „Weiß ich nicht“.
quiz-no-query = Schreibe zuerst eine Abfrage oder wähle „Weiß ich nicht“.
quiz-too-long =
    { $n ->
        [one] Diese Antwort ist zu lang; erlaubt ist { $n } Zeichen.
       *[other] Diese Antwort ist zu lang; erlaubt sind { $n } Zeichen.
    }
quiz-not-run = Die Abfrage muss zuerst ausgeführt werden.
quiz-mismatch = Diese Antwort passt nicht zur Frage. Wähle noch einmal.
quiz-dismiss = Ausblenden
quiz-cancel = Abbrechen
