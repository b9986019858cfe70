## The page of all results: their course over time, the list, export, import, deletion.

# The page's heading
history-title = Your results
history-none = No result is stored in this browser yet.
# A button
history-none-go = Start a quiz
# The heading of a chart
history-trend = Over time
# For those who do not see the chart
history-trend-label =
    Overall level of each result with its 95 % interval; the table below says the same.
# { $range } is one level, such as “Senior”, or the two between which it lies
history-certainty = With 95 % certainty: { $range }.
# A button
history-delete = Delete
# What the button is called to those who do not see where it stands; { $date } is when the quiz ended
history-delete-label = Delete the result of { $date }
# A question before it is done
history-delete-one = Delete this result?
history-delete-one-text = It cannot be brought back, unless you exported it.
# A button, then the question before it is done
history-delete-all = Delete all
history-delete-all-title = Delete every result?
history-delete-all-text =
    { $n ->
        [one] The one result is deleted from this browser. Export it first if you may want it.
       *[other] All { $n } results are deleted from this browser. Export them first if you may want them.
    }
# A heading
history-keep = Keep and move
history-keep-hint =
    Results lie in this browser only. Export them as JSON to keep them or to take them to another device, as CSV for a
    spreadsheet.
# Buttons
history-export = Export as JSON
history-export-csv = Export as CSV
history-import = Import

## What came of a file that was imported.

# How many results of the file are new, were here before, and were not taken; then of how many questions there were
# bookmarks, notes or answers
history-imported =
    { $added } added, { $known ->
        [one] { $known } was here already
       *[other] { $known } were here already
    }, { $refused } refused. Reviews, bookmarks and notes merged for { $cards ->
        [one] { $cards } question
       *[other] { $cards } questions
    }.
# { $why } is technical and stays in English
history-no-export = This is not a file exported by Skill Quiz, or it is damaged: { $why }
# Why a result of the file was not taken; { $id } names it
history-result-id = Result { $id }: its id is not one of this app's.
history-result-parts = Result { $id }: topics or bands are missing.
history-result-topic = Result { $id }: an answer belongs to no topic of the quiz.
history-result-time = Result { $id }: its time is no date.
history-result-bands = Result { $id }: its level bands are not valid.
history-result-level = Result { $id }: its level does not follow from its answers; the file was changed.
# Why what the file says of a question was not taken; { $id } names it
history-question-id = Question { $id }: its name is not one of this app's.
history-question-note = Question { $id }: its note is too long.
history-question-answers = Question { $id }: its answers are not valid.

## On the picture of a result.

# { $scored } questions counted, { $right } of them were answered rightly
history-picture-foot =
    { $date } · { $right } of { $scored } right · self-reported; the bar holds the level with 95 % probability
