feedback-skipped = Übersprungen
feedback-dont-know = Nicht gewusst
feedback-right = Richtig
feedback-not-right = Nicht richtig
feedback-partly = Teilweise richtig: { $n } %
feedback-partly-pairs = Teilweise richtig: { $n } von { $of } Paaren
feedback-partly-steps = Teilweise richtig: Auf { $n } von { $of } Schritten folgt der richtige
feedback-sum =
    { $partly ->
        [0] { $right } von { $scored } richtig
       *[other] { $right } von { $scored } richtig, { $partly } teilweise
    }
feedback-why = Warum
feedback-sources = Quellen
feedback-checked = geprüft: { $date }
feedback-option-right-chosen = Richtige Antwort, von dir gewählt
feedback-option-right = Richtige Antwort
feedback-option-chosen = Von dir gewählt, nicht richtig
feedback-option-wrong = Nicht richtig
feedback-right-answer = Richtige Antwort
feedback-accepted = Toleranz
feedback-your-answer = Deine Antwort
feedback-partly-right = Teilweise richtig
feedback-was-yours = , deine Antwort
feedback-your-order = Deine Reihenfolge
feedback-right-order = Richtige Reihenfolge
feedback-your-right-order = Deine Reihenfolge ist richtig
feedback-followed-right = danach folgt der richtige Schritt
feedback-followed-wrong = danach folgt der falsche Schritt
feedback-your-choice = Deine Wahl
feedback-your-right-choice = Deine Wahl, richtig
feedback-right-choice = Richtige Wahl
feedback-fits-none = Passt zu keinem
feedback-panel-as = Wie das Panel
feedback-panel-near = Nah am Panel
feedback-panel-partly = Teilweise nah am Panel
feedback-panel-far = Weit weg vom Panel
feedback-panel-credit =
    Erreicht: { $share } der Punkte. Gezählt wird, wie viel näher deine Bewertungen am Panel liegen als eine 3 für alles.
feedback-panel-legend-own = Kreis: deine Bewertung.
feedback-panel-legend = Strich: Mittelwert des Panels. Band: seine Streuung, eine Standardabweichung in beide Richtungen.
feedback-action-not-rated = Nicht bewertet
feedback-action-as = Wie das Panel bewertet
feedback-action-near = Nah am Panel
feedback-action-far = Weit weg vom Panel
feedback-figures =
    Panel { $mean } ± { $sd } ({ $n ->
        [one] { $n } Stimme
       *[other] { $n } Stimmen
    })
feedback-figures-own =
    Du { $own }, Panel { $mean } ± { $sd } ({ $n ->
        [one] { $n } Stimme
       *[other] { $n } Stimmen
    })
feedback-echo = Dieselbe Vorstellung hat dich auch bei einer anderen Frage in die Irre geführt: „{ $name }“.
feedback-review = { $n } · { $topic } · { $verdict }
feedback-gone =
    Die Frage steht nicht mehr im aktuellen Fragenkatalog, deshalb lässt sich ihr Text nicht anzeigen. Für die Punkte gelten
    die damaligen Werte.
feedback-edited =
    Die Frage wurde seither überarbeitet: Du hast Version { $then } beantwortet, dies ist Version { $now }. Deine Punkte
    bleiben unverändert.
feedback-bookmark = Merken
feedback-bookmarked = Gemerkt
feedback-note-add = Notiz hinzufügen
feedback-note-yours = Deine Notiz
feedback-note = Notiz zu dieser Frage
feedback-note-hint = Wird beim Tippen in diesem Browser gespeichert und ist im Export enthalten.
feedback-report = Fehler melden
feedback-report-hint =
    Es wird nichts gesendet. Kopiere diesen Text, ergänze, was nicht stimmt, und schicke ihn an diejenigen, von denen du das
    Quiz hast.
feedback-report-text = Meldung
feedback-report-copy = Kopieren
feedback-report-copied = Kopiert.
feedback-report-not-copied = Dieser Browser lässt die Seite nicht kopieren. Markiere den Text und kopiere ihn selbst.
