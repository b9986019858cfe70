result-yours = Dein Level in diesen Themen
result-yours-one = Dein Level in { $topic }
result-facts = { $right } · { $minutes } min · { $date } · Katalog { $bank }
result-again = Noch so ein Quiz
result-all = Alle Ergebnisse
result-home = Zur Startseite
result-method = Wie Skill Quiz misst
result-find-out = Finde heraus, wo du stehst
result-topics = Nach Themen
result-advice = Was du als Nächstes lernen kannst
result-growth = Was kein Quiz messen kann
result-keep = Speichern und teilen
result-review = Alle Fragen
result-how-to-read = So liest du das Ergebnis
result-meaning =
    θ ist eine Skala, auf der 0 typischen Kenntnissen auf Mid-level entspricht; die meisten Menschen liegen zwischen
    −2 und 2. Der farbige Balken enthält den wahren Wert mit 95 % Wahrscheinlichkeit, ausgehend von den Antworten und
    von der Annahme, die vor der ersten Antwort steht: dass sich Menschen um 0 verteilen. Wenige Antworten ziehen die
    Schätzung zur 0 hin, und ein Mittelwert über Themen streut weniger als ein einzelnes Thema. Der Punkt ist der
    Mittelwert dessen, was plausibel ist, und kann deshalb in einer anderen Zone liegen als das wahrscheinlichste
    Level. Die Schwierigkeiten sind Schätzungen der Autoren; nimm ein Level deshalb als Anhaltspunkt, nicht als
    Zertifikat.
result-bands = Wahrscheinlichkeit jedes Levels: { $topic }
result-topics-hint =
    Die Themen sagen etwas übereinander aus: Wer in einem stark ist, ist es wahrscheinlich, aber nicht sicher, auch im
    nächsten. Ein breiter Balken heißt, dass wenig bekannt ist.
result-topic-facts = { $certainty } · { $n } beantwortet
result-essential = Unverzichtbar für: { $track }
result-important = Wichtig für: { $track }
result-useful = Nützlich für: { $track }
result-rapid =
    { $n ->
        [one] { $n } Antwort kam schneller, als sich die Frage lesen lässt (Antworten mit gemessener Zeit: { $judged }).
       *[other] { $n } Antworten kamen schneller, als sich die Fragen lesen lassen (Antworten mit gemessener Zeit: { $judged }).
    }
result-rapid-lower =
    { $n ->
        [one] Sie brachte weniger als die Hälfte der Punkte; war sie geraten, ist dein Level wahrscheinlich höher, als hier steht.
       *[other] Sie brachten weniger als die Hälfte der Punkte; waren sie geraten, ist dein Level wahrscheinlich höher, als hier steht.
    }
result-rapid-open =
    { $n ->
        [one] War sie geraten, kann dein Level höher oder niedriger sein, als hier steht.
       *[other] Waren sie geraten, kann dein Level höher oder niedriger sein, als hier steht.
    }
result-pattern =
    Das Muster deiner Antworten ist ungewöhnlich: schwere Fragen richtig und leichtere falsch, mehr, als ein einzelnes Level
    erklärt. Dazu führt ungleichmäßige Erfahrung, aber auch Eile und Raten. Im Level ist das nicht berücksichtigt.
result-no-weakness = Du hast keine Punkte verloren. Ein längeres Quiz würde zeigen, wo dein Wissen endet.
result-advice-hint = Wo du, gemessen an deinem eigenen Level, am meisten verloren hast. Wenige Fragen sind ein Hinweis, kein Urteil.
result-missed = { $n } von { $of } ohne volle Punktzahl
result-precise =
    { $n ->
        [one] Das Quiz endete nach { $n } Frage, weil das Level so genau bekannt war wie angestrebt.
       *[other] Das Quiz endete nach { $n } Fragen, weil das Level so genau bekannt war wie angestrebt.
    }
result-longest =
    { $n ->
        [one] Das Quiz endete nach { $n } Frage; länger wird ein Quiz dieser Art nicht.
       *[other] Das Quiz endete nach { $n } Fragen; länger wird ein Quiz dieser Art nicht.
    }
result-time = Das Quiz endete, weil die Zeit um war.
result-classified =
    { $n ->
        [one] Das Quiz endete nach { $n } Frage, weil jedes Level bis auf eines nur noch eine Wahrscheinlichkeit unter 5 % hatte. Das 95‑%-Intervall kann trotzdem ein Stück in ein anderes Level reichen.
       *[other] Das Quiz endete nach { $n } Fragen, weil jedes Level bis auf eines nur noch eine Wahrscheinlichkeit unter 5 % hatte. Das 95‑%-Intervall kann trotzdem ein Stück in ein anderes Level reichen.
    }
result-exhausted =
    { $n ->
        [one] Das Quiz endete nach { $n } Frage, weil keine passende Frage mehr übrig war.
       *[other] Das Quiz endete nach { $n } Fragen, weil keine passende Frage mehr übrig war.
    }
result-no-gain =
    { $n ->
        [one] Das Quiz endete nach { $n } Frage, weil weitere das Level kaum genauer gemacht hätten.
       *[other] Das Quiz endete nach { $n } Fragen, weil weitere das Level kaum genauer gemacht hätten.
    }
result-stopped =
    { $n ->
        [one] Du hast das Quiz nach { $n } Frage beendet.
       *[other] Du hast das Quiz nach { $n } Fragen beendet.
    }
result-topic-lost = „{ $topic }“: { $why }
result-unknown = Dieses Ergebnis ist nicht in diesem Browser
result-unknown-hint =
    Ergebnisse bleiben in dem Browser, in dem das Quiz gemacht wurde. Vielleicht wurde dieses gelöscht oder gehört zu einem
    anderen Browser.
result-shared = Ein geteiltes Ergebnis
result-self-reported =
    Dieses Ergebnis ist eine Selbstauskunft. Es steht allein im Link: Niemand hat das Quiz beaufsichtigt, und wer den Link
    erstellt hat, kann es verändert haben. Nimm es als das, was jemand über sich selbst sagt.
result-unreadable = Dieser Link ist nicht lesbar
result-unreadable-newer =
    Dieser Link stammt aus einer neueren Version von Skill Quiz. Lade die Seite neu, um diese Version zu erhalten.
result-unreadable-changed =
    Dieser Link ist unvollständig oder wurde unterwegs verändert. Lass ihn dir noch einmal geben und kopiere ihn ganz.
result-shared-facts = { $right } von { $scored } richtig · { $date }
result-print = Drucken oder als PDF speichern
result-picture = Als Bild speichern
result-copy-link = Link kopieren
result-link-hint =
    Der Link trägt diese Zusammenfassung in sich, ohne deine Antworten: Wer ihn hat, kann sie lesen, und kein Server
    speichert sie.
result-link-see = Ansehen, was der Link zeigt
result-link-copied = Der Link ist kopiert.
result-link-not-copied = Dieser Browser lässt die Seite nicht kopieren. Öffne „Ansehen, was der Link zeigt“ und kopiere die Adresse von dort.
result-picture-saved = Das Bild landet in deinen Downloads.
result-picture-failed = Das Bild ließ sich nicht zeichnen, weil ein Teil der Seite nicht geladen wurde. Versuche es erneut.
