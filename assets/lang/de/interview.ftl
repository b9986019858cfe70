interview-title = Probeinterview
interview-lead =
    { $n ->
        [one] { $n } Frage
       *[other] { $n } Fragen
    } verschiedener Typen, verteilt auf die Themen einer Rolle. Kein Feedback bis zum Ende; dann ein Level mit seiner Unsicherheit und dazu, was dein Gegenüber im Interview sagen und als Nächstes fragen würde.
interview-role = Für welche Rolle
interview-said = Was dein Gegenüber sagen würde
interview-nothing-strong = Kein Thema stach heraus; in kurzen Interviews kommt das vor.
interview-strong =
    { $n ->
        [one] { $topics } lief gut.
       *[other] { $topics } liefen gut.
    }
interview-nothing-open = Nachzufragen gibt es nichts; als Nächstes kämen schwerere Fragen.
interview-open = Nachfragen gäbe es zu { $places }.
interview-place = { $topic } ({ $part })
interview-pace =
    Minuten für die Fragen: { $minutes }; erwartet: etwa { $expected }. { $unknown ->
        [0] „Weiß ich nicht“ hast du nie gesagt; wo es zutrifft, macht es einen guten Eindruck.
       *[other] „Weiß ich nicht“ hast du { $unknown }-mal gesagt; das kommt in Interviews besser an als Raten.
    }
interview-verdict-one =
    Nach einer Frage ginge das Gespräch auf dem Level „{ $band }“ weiter, mit { $share } Sicherheit. Das ist der Eindruck aus
    einem kurzen Gespräch, keine Entscheidung darüber, ob man dich einstellt.
interview-verdict =
    Nach { $n } Fragen aus { $kinds ->
        [one] einem Fragetyp
       *[other] { $kinds } Fragetypen
    } ginge das Gespräch auf dem Level „{ $band }“ weiter, mit { $share } Sicherheit. Das ist der Eindruck aus einem kurzen Gespräch, keine Entscheidung darüber, ob man dich einstellt.
