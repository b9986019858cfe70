## What was right and why, below an answered question, in practice and on a result.

# The verdict on an answer, in a word or two
feedback-skipped = Skipped
feedback-dont-know = You said you don't know
feedback-right = Right
feedback-not-right = Not right
# { $n } is a percentage
feedback-partly = Partly right: { $n } %
feedback-partly-pairs = Partly right: { $n } of { $of } pairs
# Steps are to be put in order; what counts is how many are followed by the right next step
feedback-partly-steps = Partly right: { $n } of { $of } steps followed by the right one
# How many answers of a quiz were right; { $partly } of them is how many more were partly right
feedback-sum =
    { $partly ->
        [0] { $right } of { $scored } right
       *[other] { $right } of { $scored } right, { $partly } partly
    }

# A heading above the explanation
feedback-why = Why
# A heading above links
feedback-sources = Sources
# After a link: the date of the last look at it
feedback-checked = checked { $date }

# On each option
feedback-option-right-chosen = Right answer, your choice
feedback-option-right = Right answer
feedback-option-chosen = Your choice, not right
feedback-option-wrong = Not right

# Heads of a list: the right number, the tolerance, the number that was typed
feedback-right-answer = Right answer
feedback-accepted = Accepted
feedback-your-answer = Your answer
feedback-partly-right = Partly right
# After a wrong number or text: the candidate gave this very one
feedback-was-yours = , your answer

# Steps in an order
feedback-your-order = Your order
feedback-right-order = The right order
feedback-your-right-order = Your order, the right one
feedback-followed-right = followed by the right step
feedback-followed-wrong = followed by the wrong step

# Pairs: what was chosen for an entry, and what is right
feedback-your-choice = Your choice
feedback-your-right-choice = Your choice, the right one
feedback-right-choice = Right choice
feedback-fits-none = Fits none of them

# Actions in a situation were rated from 1 to 5 and are compared with the mean of a panel, which
# may be a stand-in: no language says experts
feedback-panel-as = As the panel rates
feedback-panel-near = Near the panel
feedback-panel-partly = Partly near the panel
feedback-panel-far = Far from the panel
# { $share } is a percentage. Rating everything 3, the middle of the scale, would earn nothing
feedback-panel-credit =
    Credit: { $share }. It counts how much nearer to the panel your ratings are than a 3 for everything.
# The legend of a drawing
feedback-panel-legend-own = Circle: your rating.
feedback-panel-legend = Bar: the panel’s mean. Band: its spread, one standard deviation either way.
# On one action
feedback-action-not-rated = Not rated
feedback-action-as = As the panel rates it
feedback-action-near = Near the panel
feedback-action-far = Far from the panel
# The drawing in words: mean, standard deviation and number of raters
feedback-figures = panel { $mean }, standard deviation { $sd } ({ $n } raters)
# { $own } is the candidate's rating
feedback-figures-own = You { $own }, panel { $mean }, standard deviation { $sd } ({ $n } raters)

# The name of a misconception, of which a wrong answer is typical, follows in English
feedback-echo = The same idea led you astray in another question: “{ $name }”.

# A question of a result: its number, the title of its topic, the verdict
feedback-review = { $n } · { $topic } · { $verdict }
feedback-gone =
    The question is not in the bank as it is now, so its text cannot be shown. The score keeps the values of then.
feedback-edited =
    The question was edited since: you answered version { $then }, this is version { $now }. Your score is unchanged.

# A button: marks a question; pressed again, it takes the mark away
feedback-bookmark = Bookmark
# Opens a field
feedback-note-add = Add a note
feedback-note-yours = Your note
# Names the field
feedback-note = Note to this question
feedback-note-hint = Kept in this browser as you type, and in what you export.
# Opens a prepared text about a fault in a question
feedback-report = Report a fault
feedback-report-hint = Nothing is sent. Copy this text, add what is wrong, and send it to whoever gave you the quiz.
# Names the field with that text
feedback-report-text = Report
# A button
feedback-report-copy = Copy
feedback-report-copied = Copied.
feedback-report-not-copied = This browser does not let the page copy. Select the text and copy it.
