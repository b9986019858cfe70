change-before = Vorher
change-after = Nachher
change-on-trial =
    Diese Frage war in Erprobung: Sie wurde eingestreut, um ihre Schwierigkeit zu ermitteln, und zählt nicht.
change-first =
    Zu { $topic } gab es bisher keine Frage; das Quiz ging deshalb von seiner Grundannahme und deinen anderen Themen aus.
change-known =
    Nach deinen bisherigen Antworten ordnete dich das Quiz in { $topic } hier ein: { $range }.
change-drawn = Gelost wurde unter den Fragen, deren Antwort am meisten über dich verrät.
change-expected =
    { $how ->
        [hard]
            Bei deiner Schätzung waren hier { $share } der Punkte zu erwarten: schwerer als dein Level; das zeigt, ob du mehr weißt
            als erwartet.
        [easy]
            Bei deiner Schätzung waren hier { $share } der Punkte zu erwarten: leichter als dein Level; das zeigt, ob eine Lücke
            besteht.
       *[open]
            Bei deiner Schätzung waren hier { $share } der Punkte zu erwarten: ein offener Ausgang, und offene Ausgänge verraten
            am meisten.
    }
change-skipped = Du hast sie übersprungen, also hat sich nichts geändert.
change-nothing = Daher hat sich nichts geändert.
change-as-expected = Deine Antwort fiel aus wie erwartet: Die Schätzung in { $topic } blieb, wo sie war.
change-moved =
    { $how ->
        [little-up] Deine Antwort hat die Schätzung in { $topic } leicht angehoben, um { $by } auf der θ-Skala.
        [little-down] Deine Antwort hat die Schätzung in { $topic } leicht gesenkt, um { $by } auf der θ-Skala.
        [clear-up] Deine Antwort hat die Schätzung in { $topic } deutlich angehoben, um { $by } auf der θ-Skala.
        [clear-down] Deine Antwort hat die Schätzung in { $topic } deutlich gesenkt, um { $by } auf der θ-Skala.
        [far-up] Deine Antwort hat die Schätzung in { $topic } stark angehoben, um { $by } auf der θ-Skala.
       *[far-down] Deine Antwort hat die Schätzung in { $topic } stark gesenkt, um { $by } auf der θ-Skala.
    }
change-narrower = Das Intervall ist um { $share } schmaler geworden.
change-wider = Das Intervall ist um { $share } breiter geworden, weil die Antwort überrascht hat.
change-as-wide = Das Intervall ist so breit wie zuvor.
change-overall = Über alle Themen lag die Schätzung vorher bei { $before }, danach bei { $after }.
