history-title = Deine Ergebnisse
history-none = In diesem Browser ist noch kein Ergebnis gespeichert.
history-none-go = Quiz starten
history-trend = Zeitverlauf
history-trend-label =
    Gesamtlevel jedes Ergebnisses mit seinem 95‑%-Intervall; die Tabelle darunter zeigt dasselbe.
history-certainty = Mit 95 % Sicherheit: { $range }.
history-delete = Löschen
history-delete-label = Ergebnis vom { $date } löschen
history-delete-one = Dieses Ergebnis löschen?
history-delete-one-text = Es lässt sich nicht zurückholen, es sei denn, du hast es exportiert.
history-delete-all = Alle löschen
history-delete-all-title = Alle Ergebnisse löschen?
history-delete-all-text =
    { $n ->
        [one] Das eine Ergebnis wird aus diesem Browser gelöscht. Exportiere es vorher, falls du es noch brauchst.
       *[other] Alle { $n } Ergebnisse werden aus diesem Browser gelöscht. Exportiere sie vorher, falls du sie noch brauchst.
    }
history-keep = Sichern und mitnehmen
history-keep-hint =
    Ergebnisse liegen nur in diesem Browser. Exportiere sie als JSON, um sie zu sichern oder auf ein anderes Gerät
    mitzunehmen, und als CSV für eine Tabellenkalkulation.
history-export = Als JSON exportieren
history-export-csv = Als CSV exportieren
history-import = Importieren
history-imported =
    Ergebnisse: { $added } hinzugefügt, { $known } schon vorhanden, { $refused } abgelehnt. Wiederholungen, gemerkte
    Fragen und Notizen zusammengeführt: zu { $cards ->
        [one] { $cards } Frage
       *[other] { $cards } Fragen
    }.
history-no-export = Diese Datei wurde nicht von Skill Quiz exportiert oder ist beschädigt: { $why }
history-result-id = Ergebnis { $id }: Die ID stammt nicht aus dieser App.
history-result-parts = Ergebnis { $id }: Themen oder Levelbereiche fehlen.
history-result-topic = Ergebnis { $id }: Eine Antwort gehört zu keinem Thema des Quiz.
history-result-time = Ergebnis { $id }: Der Zeitpunkt ist kein gültiges Datum.
history-result-bands = Ergebnis { $id }: Die Levelbereiche sind ungültig.
history-result-level = Ergebnis { $id }: Das Level ergibt sich nicht aus den Antworten; die Datei wurde verändert.
history-question-id = Frage { $id }: Der Name stammt nicht aus dieser App.
history-question-note = Frage { $id }: Die Notiz ist zu lang.
history-question-answers = Frage { $id }: Die Antworten sind ungültig.
history-picture-foot =
    { $date } · { $right } von { $scored } richtig · Selbstauskunft; der Balken enthält das Level mit 95 % Wahrscheinlichkeit
