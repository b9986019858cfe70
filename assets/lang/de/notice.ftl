notice-denied =
    Dieser Browser lässt die Seite nichts speichern. Das Quiz läuft weiter, ist aber weg, sobald du die Seite schließt.
notice-full =
    Der Speicher des Browsers für diese Seite ist voll. Lösche alte Ergebnisse oder exportiere sie; das Quiz läuft
    währenddessen weiter.
notice-nothing-fits =
    Keine Frage des Katalogs passt zu deiner Auswahl. Wähle mehr Themen, Teilthemen, Fragetypen oder Schwierigkeiten.
notice-discarded = Dieses Quiz wurde in einem anderen Tab verworfen. Nichts davon bleibt gespeichert.
notice-no-sql =
    Fragen, die eine Abfrage verlangen, entfallen in diesem Quiz, weil dieser Browser SQLite hier nicht ausführen kann.
notice-aside =
    Etwas, das diese Seite gespeichert hatte, war nicht lesbar und wurde beiseitegelegt, nicht gelöscht: Es liegt unter
    „{ $key }“. ({ $why })
notice-loading = Einen Moment
notice-part-lost = Nicht alles ist da
notice-part-lost-text =
    Ein Teil der Seite wurde nicht geladen. Prüfe die Verbindung und versuche es erneut; deine Antworten sind gespeichert.
notice-retry = Erneut versuchen
notice-bank = Die Fragen sind nicht angekommen
notice-bank-unreachable =
    Die Fragen ließen sich nicht laden. Prüfe die Verbindung und versuche es erneut. ({ $why })
notice-bank-closed = Diese Seite darf den Fragenkatalog nicht lesen. ({ $why })
notice-bank-broken = Der Fragenkatalog ist beschädigt; wer ihn herausgibt, muss ihn reparieren. ({ $why })
notice-bank-empty =
    Der Fragenkatalog führt keine Fragen zu diesen Themen; wer ihn herausgibt, muss ihn reparieren.
notice-not-found = Hier gibt es nichts
notice-not-found-text = Vielleicht ist der Link veraltet oder vertippt.
notice-home = Zur Startseite
notice-conflict = Du hast schon ein Quiz angefangen
notice-conflict-text =
    { $n ->
        [one] { $n } Frage daraus ist beantwortet. Wenn du ein neues startest, wird das angefangene verworfen.
       *[other] { $n } Fragen daraus sind beantwortet. Wenn du ein neues startest, wird das angefangene verworfen.
    }
notice-conflict-resume = Fortsetzen
notice-conflict-start = Neues starten
notice-elsewhere = Dieses Quiz ist in einem anderen Tab offen
notice-elsewhere-text = Alle Antworten sind gespeichert. Du kannst hier weitermachen; der andere Tab speichert dann nichts mehr.
notice-elsewhere-resume = Hier fortsetzen
