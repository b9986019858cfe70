settings-title = Einstellungen
settings-looks = Darstellung
settings-language = Sprache
settings-language-browser = Wie im Browser
settings-language-hint = Die Seite wird in der gewählten Sprache neu geladen.
settings-colours = Farben
settings-colours-system = Wie im System
settings-colours-light = Hell
settings-colours-dark = Dunkel
settings-text = Textgröße
settings-text-normal = Wie im Browser
settings-text-large = Größer
settings-text-largest = Am größten
settings-text-largest-hint = Anderthalbmal so groß.
settings-motion = Bewegung
settings-motion-system = Wie im System
settings-motion-none = Keine
settings-motion-none-hint = Kein Gleiten, kein Überblenden.
settings-quizzes = Quiz
settings-feedback = Feedback in einem neuen Quiz
settings-feedback-last = Wie zuletzt gewählt
settings-feedback-end = Am Ende
settings-feedback-end-hint = Ungestört antworten, danach alles sehen.
settings-feedback-each = Nach jeder Antwort
settings-feedback-each-hint = Beim Antworten dazulernen.
settings-time = Zeit und Ton
settings-limits = Zeitlimits
settings-limits-hint = Sind sie aus, endet kein Quiz, weil die Zeit um ist. Level hängen nie vom Tempo ab.
settings-sound = Ton
settings-sound-hint = Ist er an, sagen zwei kurze Töne, wie eine Antwort war, wo gleich danach Feedback folgt.
settings-kept = Was dieser Browser speichert
settings-kept-hint =
    Alles liegt nur in diesem Browser. Ergebnisse lassen sich unter „Ergebnisse“ wieder importieren, hier oder auf einem
    anderen Gerät.
settings-export = Ergebnisse als JSON exportieren
settings-erase = Alles löschen
settings-erase-title = Alles löschen?
settings-erase-text =
    Ergebnisse, das angefangene Quiz, Wiederholungen, gemerkte Fragen, Notizen, deine Auswahl und die Einstellungen werden
    aus diesem Browser entfernt und lassen sich nicht zurückholen. Exportiere die Ergebnisse vorher, falls du sie noch
    brauchst.
settings-erase-yes = Löschen
settings-erased = Alles ist gelöscht.
settings-used = Belegter Speicher: { $size }
settings-kilobytes = { $n } KB
settings-used-what = Was
settings-used-entries = Einträge
settings-used-size = Größe
settings-used-results = Ergebnisse
settings-used-session = Das angefangene Quiz
settings-used-aside = Was nicht lesbar war und beiseitegelegt wurde
settings-used-rest = Auswahl, Einstellungen und Übriges
