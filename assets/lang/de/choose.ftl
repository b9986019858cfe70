choose-topics = Themen
choose-length = Länge
choose-feedback = Feedback
choose-feedback-end = Am Ende
choose-feedback-end-hint = Ungestört antworten, danach alles sehen.
choose-feedback-each = Nach jeder Antwort
choose-feedback-each-hint = Beim Antworten dazulernen.
choose-limit = Zeitlimit
choose-limit-none = Keines
choose-limit-none-hint = Nimm dir die Zeit, die du brauchst.
choose-minutes =
    { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }
choose-minutes-hint = Lässt sich jederzeit abschalten.
choose-untimed = Kein Zeitlimit: In [den Einstellungen] sind Zeitlimits abgeschaltet.
choose-start = Starten
choose-new = Neues Quiz starten?
choose-new-text = Das angefangene Quiz wird verworfen; fertige Ergebnisse bleiben erhalten.
choose-new-yes = Neues starten
