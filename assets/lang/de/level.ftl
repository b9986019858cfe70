level-percent = { $n } %
level-percent-under = unter 1 %
level-percent-over = über 99 %
level-likeliest = Am ehesten { $band } ({ $share }).
level-likeliest-heading = Am ehesten { $band }
level-nothing = Keine Frage beantwortet
level-unmeasured = Nicht gemessen, da keine Frage gewertet wurde: { $topics }.
level-unmeasured-short = nicht gemessen
level-range = { $low } bis { $high }
level-certainty = Mit 95 % Sicherheit: { $range }. { $theta }.
level-certainty-short = Mit 95 % Sicherheit: { $range } · { $theta }
level-theta = θ { $estimate }
level-drawing = 95‑%-Intervall von { $low } bis { $high }
level-zones =
    Die Zonen von links nach rechts: { $bands }. Der Punkt ist der Mittelwert und kann deshalb in einer anderen Zone
    liegen als das wahrscheinlichste Level.
level-overall = Gesamtlevel
