question-applies-to = Gilt für { $products }
question-code = Code
question-code-in = Code, { $language }
question-table = Tabelle
question-choose-one = Wähle eine Antwort
question-choose-all = Wähle alle zutreffenden Antworten
question-answer = Deine Antwort
question-answer-in = Deine Antwort in { $unit }
question-limit =
    { $n ->
        [one] Eine Zeile, höchstens { $n } Zeichen
       *[other] Eine Zeile, höchstens { $n } Zeichen
    }
question-match = Wähle zu jedem Eintrag, was passt. Eine Option kann mehrfach passen oder gar nicht.
question-match-from = Zur Auswahl
question-match-none = – wählen –
question-match-entry = { $letter }: { $entry }
question-rate = Bewerte jede Handlung von 1 (schädlich) bis 5 (sehr wirksam)
question-rate-lowest = schädlich
question-rate-highest = sehr wirksam
question-lapses = Später { $n }-mal nicht gewusst
