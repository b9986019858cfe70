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
feedback-checked = geprüft am { $date }
feedback-option-right-chosen = Richtige Antwort, von dir gewählt
feedback-option-right = Richtige Antwort
feedback-option-chosen = Von dir gewählt, nicht richtig
feedback-option-wrong = Nicht richtig
feedback-right-answer = Richtige Antwort
feedback-accepted = Toleranz
feedback-your-answer = Deine Antwort
feedback-partly-right = Teilweise richtig
feedback-was-yours = {" "}(deine Antwort)
feedback-your-order = Deine Reihenfolge
feedback-right-order = Richtige Reihenfolge
feedback-your-right-order = Deine Reihenfolge ist richtig
feedback-followed-right = danach folgt der richtige Schritt
feedback-followed-wrong = danach folgt der falsche Schritt
feedback-your-choice = Deine Wahl
feedback-your-right-choice = Deine Wahl, richtig
feedback-right-choice = Richtige Wahl
feedback-fits-none = Passt zu keinem Eintrag
feedback-panel-as = Wie die Vergleichsgruppe
feedback-panel-near = Nah an der Vergleichsgruppe
feedback-panel-partly = Teilweise nah an der Vergleichsgruppe
feedback-panel-far = Weit von der Vergleichsgruppe entfernt
feedback-panel-credit =
    Erreicht: { $share } der Punkte. Gezählt wird, wie viel näher deine Bewertungen denen der Vergleichsgruppe kommen als eine 3 für
    alles.
feedback-panel-legend-own = Kreis: deine Bewertung.
feedback-panel-legend = Strich: Mittelwert der Vergleichsgruppe. Band: die Streuung, eine Standardabweichung nach jeder Seite.
feedback-action-not-rated = Nicht bewertet
feedback-action-as = Wie die Vergleichsgruppe
feedback-action-near = Nah an der Vergleichsgruppe
feedback-action-far = Weit von der Vergleichsgruppe entfernt
feedback-figures =
    Vergleichsgruppe { $mean }, Standardabweichung { $sd } ({ $n ->
        [one] { $n } Stimme
       *[other] { $n } Stimmen
    })
feedback-figures-own =
    Du { $own }, Vergleichsgruppe { $mean }, Standardabweichung { $sd } ({ $n ->
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
