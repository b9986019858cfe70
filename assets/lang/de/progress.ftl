progress-title = Dein Fortschritt
progress-step = Der nächste Schritt
progress-begin = Mach ein erstes Quiz; nach zehn Minuten hast du eine erste Vorstellung davon, wo du stehst.
progress-begin-go = Quiz wählen
progress-finish = Setze das angefangene Quiz fort; deine Antworten sind gespeichert.
progress-finish-go = Fortsetzen
progress-review =
    { $n ->
        [one] Wiederhole eine Frage, bevor du sie vergisst.
       *[other] Wiederhole { $n } Fragen, bevor du sie vergisst; damit behältst du mehr, als du mit neuen dazulernst.
    }
progress-review-go = Zur Wiederholung
progress-measure = Finde heraus, wo du in { $topic } stehst: Noch wurde keine Frage dazu gewertet.
progress-sharpen = Beantworte mehr Fragen zu { $topic }: Dein Level ist dort nur grob bekannt.
progress-measure-go = Kurztest
progress-learn = Übe { $topic }: „{ $subtopic }“ hat dich in deinem letzten Quiz die meisten Punkte gekostet.
progress-practise = Übe { $topic }: Dort ist dein Level bisher am niedrigsten.
progress-practise-go = Üben
progress-levels = Level je Thema
progress-levels-hint =
    Das neueste Ergebnis jedes Themas. Der farbige Balken enthält das wahre Level mit 95 % Wahrscheinlichkeit.
progress-reviews = Wiederholungen
progress-reviews-go = Wiederholungen, gemerkte Fragen und Notizen
progress-streak =
    { $n ->
        [one] Du hast an { $n } Tag Fragen beantwortet.
       *[other] Du hast an { $n } Tagen in Folge Fragen beantwortet.
    }
progress-answered = { $n } beantwortet, { $date }
progress-higher = { $n } beantwortet, { $date }; höher als zuvor
progress-lower = { $n } beantwortet, { $date }; niedriger als zuvor
progress-same = { $n } beantwortet, { $date }; keine sichere Veränderung seit dem Ergebnis davor
progress-course = { $topic } im Zeitverlauf
progress-course-label =
    { $topic }: das Level jedes Ergebnisses mit seinem 95‑%-Intervall; die Tabelle darunter zeigt dasselbe.
progress-table = Alle Themen als Tabelle
progress-table-topic = Thema
progress-table-level = Level, 95 %
progress-table-theta = θ, 95‑%-Intervall
progress-table-results = Ergebnisse
progress-table-last = Zuletzt
progress-theta = { $mean } ({ $low } bis { $high })
progress-chart-table = Als Tabelle
progress-chart-label = Level im Zeitverlauf
progress-chart-when = Wann
progress-chart-level = Level
progress-chart-probability = Wahrscheinlichkeit
