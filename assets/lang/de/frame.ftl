frame-title = Skill Quiz: Wo stehst du in der Backend-Entwicklung?
frame-skip = Zum Inhalt
frame-nav = Hauptnavigation
frame-start = Start
frame-progress = Fortschritt
frame-results = Ergebnisse
frame-settings = Einstellungen
frame-no-wasm = Dieser Browser kann das Quiz nicht ausführen
frame-no-wasm-why =
    Skill Quiz braucht WebAssembly. Jeder Browser seit 2018 kann das; vielleicht ist es in den Einstellungen oder von deiner
    Organisation abgeschaltet. Schalte es ein oder nimm einen anderen Browser.
frame-no-policy = Diese Seite darf das Quiz nicht ausführen
frame-no-policy-why =
    Ihre Content Security Policy verbietet WebAssembly. Wer die Website betreibt, muss das Schlüsselwort
frame-no-policy-where = in dieser Direktive ergänzen:
frame-no-start = Das Quiz konnte nicht starten
frame-no-start-why = Ein Teil der Seite wurde nicht geladen. Prüfe die Verbindung.
frame-stopped = Das Quiz ist stehen geblieben
frame-stopped-why = Ein eigener Fehler hat es beendet. Antworten, die dieser Browser speichert, bleiben erhalten.
frame-again = Seite neu laden
frame-private = Läuft in deinem Browser. Kein Konto, kein Server, kein Tracking: Deine Antworten bleiben hier.
frame-method = So wird gemessen
frame-accessibility = Barrierefreiheit
frame-update = Eine neue Version von Skill Quiz steht bereit. Deine Antworten und Ergebnisse bleiben erhalten.
frame-update-now = Jetzt aktualisieren
frame-learns-nothing = Die Seite rund um dieses Quiz erfährt nichts von deinen Antworten.
frame-learns-answers = erfährt jede deiner Antworten, sobald du sie gibst, und am Ende dein Level.
frame-learns-level = erfährt, wie weit du bist, und am Ende dein Level.
frame-not-stored = Nichts wird gespeichert: Nach dem Neuladen beginnt alles von vorn.
