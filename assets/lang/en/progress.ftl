## The page of progress: the next best step, a level per topic, and how levels changed over time.

# The page's heading
progress-title = Your progress
progress-step = Next best step
progress-begin = Take a first quiz; after ten minutes you have a first idea of where you stand.
# A button
progress-begin-go = Choose a quiz
progress-finish = Go on with the quiz that you began; your answers are kept.
# A button
progress-finish-go = Go on
progress-review =
    { $n ->
        [one] Review one question before you forget it.
       *[other] Review { $n } questions before you forget them; that keeps more than new ones add.
    }
# A button
progress-review-go = To the review
# { $topic } is the title of a topic, such as “SQL”, here and below
progress-measure = Find out where you stand in { $topic }: no question of it has counted yet.
progress-sharpen = Answer more questions on { $topic }: your level there is known only roughly.
# A button: a short quiz that measures
progress-measure-go = Quick assessment
# { $subtopic } is the title of a part of the topic
progress-learn = Practise { $topic }: “{ $subtopic }” cost you most in your last quiz.
progress-practise = Practise { $topic }: it is your lowest level so far.
# A button: a quiz with feedback after each answer
progress-practise-go = Practise
# A heading, and the name of the table below it
progress-levels = Level by topic
progress-levels-hint =
    The newest result of each topic. The coloured bar holds the true level with 95 % probability.
# A heading
progress-reviews = Reviews
# A link
progress-reviews-go = Reviews, bookmarks and notes
progress-streak =
    { $n ->
        [one] You answered questions on { $n } day.
       *[other] You answered questions on { $n } days in a row.
    }
# Below a topic: { $n } is how many of its questions were answered in the newest result, { $date } when that was. The three
# that follow say as well how the level compares with the result before.
progress-answered = { $n } answered, { $date }
progress-higher = { $n } answered, { $date }; higher than before
progress-lower = { $n } answered, { $date }; lower than before
progress-same = { $n } answered, { $date }; no sure change since the result before
# Opens a chart of one topic's levels
progress-course = { $topic } over time
# For those who do not see the chart
progress-course-label =
    { $topic }: the level of each result with its 95 % interval; the table below says the same.
# Opens a table
progress-table = All topics as a table
# Heads of the table's columns
progress-table-topic = Topic
progress-table-level = Level, 95 %
progress-table-theta = θ, 95 % interval
progress-table-results = Results
# When the newest result was
progress-table-last = Last
# A level as a number, and the ends of its interval: “0.62 (−0.20 to 1.43)”
progress-theta = { $mean } ({ $low } to { $high })

## A chart of levels over time, on the page of progress and on that of results, and the same as a table.

# Opens the table
progress-chart-table = As a table
# For those who do not see the table
progress-chart-label = Levels over time
# Heads of the table's columns
progress-chart-when = When
progress-chart-level = Level
progress-chart-probability = Probability
