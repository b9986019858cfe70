start-title = Wo stehst du in der Backend-Entwicklung?
start-lead =
    Fragen, die sich dir anpassen, ein Level mit seiner Unsicherheit und zu jeder Antwort, warum sie richtig oder falsch ist.
    Alles bleibt in diesem Browser.
start-or = Oder: [ein Probeinterview], [ein Quiz ganz nach deiner Wahl]
start-track = Wofür
start-own = Eigene Auswahl
start-own-hint = Such dir die Themen selbst aus.
start-topic =
    { $summary } { $n ->
        [one] { $n } Frage.
       *[other] { $n } Fragen.
    }
start-no-topic = Wähle mindestens ein Thema.
start-electives = Womit du arbeitest
start-quick = Kurz
start-quick-hint = 8 Fragen, oder eine je Thema; etwa 10 Minuten. Ein erster Anhaltspunkt.
start-standard = Standard
start-standard-hint = Etwa 20 Fragen, eine halbe Stunde.
start-precise = Genau
start-precise-hint = Bis jedes Thema gut bekannt ist, höchstens 20 Fragen je Thema.
start-framed = Selbsttest
