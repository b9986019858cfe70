## What the pages share on which a quiz is chosen: the start page, the custom quiz, the mock interview.

# Headings of choices
choose-topics = Topics
choose-length = How long
# When the right answers are shown
choose-feedback = Feedback
choose-feedback-end = At the end
choose-feedback-end-hint = Answer undisturbed, then see everything.
choose-feedback-each = After each answer
choose-feedback-each-hint = Learn as you go.
choose-limit = Time limit
# An option: no time limit
choose-limit-none = None
choose-limit-none-hint = Take the time you need.
# An option: a time limit of so many minutes
choose-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
choose-minutes-hint = It can be switched off at any time.
# In place of that choice; “them” are time limits
choose-untimed = No time limit: [the settings] have them off.
# A button: the quiz begins
choose-start = Start

# The question where another quiz is unfinished, its text and its button
choose-new = Start a new quiz?
choose-new-text = The unfinished one is forgotten; finished results stay.
choose-new-yes = Start new
