change-before = Vorher
change-after = Nachher
change-on-trial =
    Diese Frage wird noch erprobt: Sie war eingestreut, um ihre Schwierigkeit zu ermitteln, und zählt nicht.
change-begin =
    Noch war keine Antwort gewertet; das Quiz ging deshalb von seiner Grundannahme über Menschen im Allgemeinen aus.
change-first =
    Zu { $topic } war noch keine Antwort gewertet; das Quiz ging deshalb von seiner Grundannahme und deinen anderen
    Themen aus.
change-known =
    Nach deinen Antworten davor ordnete dich das Quiz in { $topic } in diesen Bereich ein: { $range }.
change-drawn = Die Frage wurde unter denen ausgelost, deren Antwort am meisten über dich verrät.
change-expected =
    { $how ->
        [hard]
            Bei deinem geschätzten Level waren hier { $share } der Punkte zu erwarten: Die Frage ist schwerer als dein Level
            und zeigt, ob du mehr weißt als erwartet.
        [easy]
            Bei deinem geschätzten Level waren hier { $share } der Punkte zu erwarten: Die Frage ist leichter als dein Level
            und zeigt, ob eine Lücke besteht.
       *[open]
            Bei deinem geschätzten Level waren hier { $share } der Punkte zu erwarten: Der Ausgang war offen, und offene
            Ausgänge verraten am meisten.
    }
change-skipped = Du hast die Frage übersprungen, also hat sich nichts geändert.
change-nothing = Deshalb hat sich nichts geändert.
change-as-expected = Deine Antwort fiel aus wie erwartet: Die Schätzung für { $topic } blieb, wo sie war.
change-moved =
    { $how ->
        [little-up] Deine Antwort hat die Schätzung für { $topic } leicht angehoben, um { $by } auf der θ-Skala.
        [little-down] Deine Antwort hat die Schätzung für { $topic } leicht gesenkt, um { $by } auf der θ-Skala.
        [clear-up] Deine Antwort hat die Schätzung für { $topic } deutlich angehoben, um { $by } auf der θ-Skala.
        [clear-down] Deine Antwort hat die Schätzung für { $topic } deutlich gesenkt, um { $by } auf der θ-Skala.
        [far-up] Deine Antwort hat die Schätzung für { $topic } stark angehoben, um { $by } auf der θ-Skala.
       *[far-down] Deine Antwort hat die Schätzung für { $topic } stark gesenkt, um { $by } auf der θ-Skala.
    }
change-narrower = Das Intervall ist um { $share } schmaler geworden.
change-wider = Das Intervall ist um { $share } breiter geworden, weil die Antwort überrascht hat.
change-as-wide = Das Intervall ist so breit wie zuvor.
change-overall = Die Schätzung über alle Themen lag vorher bei { $before }, danach bei { $after }.
