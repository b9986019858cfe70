## The page of a quiz, around its question: progress, time, buttons, notices. Also the buttons of notices and dialogs.

# Heading of a page without a quiz
quiz-none = No quiz is going on
quiz-none-hint = Start one; it takes ten minutes.
# A link that looks like a button
quiz-none-home = To the start
# { $topic } is the title of a topic; { $why } is a technical reason as one or more sentences, or nothing
quiz-left-out = “{ $topic }” is left out of this quiz, because its questions could not be used. { $why }
# The same of several topics, and what opens the reason for each
quiz-left-out-several = { $topics } are left out of this quiz, because their questions could not be used.
quiz-left-out-why = Why
# { $first } is the place of one damaged question and a technical reason
quiz-damaged =
    { $n ->
        [one] One question of the bank is damaged and left out: { $first }
       *[other] { $n } questions of the bank are damaged and left out, among them: { $first }
    }

# Heading, for screen readers: the number of the question in this quiz and the title of its topic
quiz-heading = Question { $n }: { $topic }
# Name of the progress bar, for screen readers
quiz-progress-name = Questions answered
quiz-progress = Question { $n } · { $answered } answered, at most { $left } left
# Stands behind the message above, where questions were left out
quiz-skipped = { $n } skipped
# In place of how sure the estimate is
quiz-precision-review = Review; no level changes
# { $width } is a number with one decimal. Levels are junior, middle and senior, on a scale of ability
quiz-precision = Estimate known to ±{ $width }; a level spans about 1.2
quiz-precision-none = Level not known yet
# Shown when the pointer rests on one of the messages above
quiz-precision-hint = Half the width of the 95 % interval; smaller is surer

# { $time } is minutes and seconds, such as 4:05
quiz-time-left = { $time } left
quiz-time-five = Less than five minutes are left.
quiz-time-one = Less than a minute is left.
quiz-time-up = The time is up. Answer this question; the quiz ends after it.
# A button
quiz-time-off = Switch the time limit off

# A button: hands in the answer
quiz-submit = Submit
# A button: goes on without an answer
quiz-dont-know = I don't know
# A button: leaves the question out. { $n } is how many may still be left out
quiz-skip =
    { $n ->
        [0] Skip (none left)
       *[other] Skip ({ $n } left)
    }
# Shown after a button was pressed, while the program is still on its way
quiz-one-moment = One moment: the quiz goes on as soon as the rest of it is here.
# A button: shows the keys of the keyboard that work here
quiz-keys = Keys
# A link to the start page
quiz-leave = Leave; your answers are kept
# A button
quiz-end = End here and see the result
# The question before the quiz ends; its button is called as the one above. { $n } is how many answers count
quiz-end-title = End the quiz here?
quiz-end-text =
    { $n ->
        [one] The result then rests on one answer, and this quiz cannot be gone on with.
       *[other] The result then rests on { $n } answers, and this quiz cannot be gone on with.
    }
# A button: ends a review of questions met before
quiz-end-review = End the review here
# In place of a question whose feedback is shown
quiz-text-lost = The question's text could not be loaded again; the answer is kept.
# A button: goes on to the next question
quiz-next = Next
# In its place when no question is left: shows the result, or ends a review of questions met before
quiz-last = See the result
quiz-last-review = Finish the review

# Why an answer is not taken yet. "I don't know" is a button beside it
quiz-nothing-chosen = Choose an answer first, or say that you don't know.
quiz-nothing-typed = Type a number first, or say that you don't know.
# { $text } is what was typed. Numbers are typed with a point in every language, so keep the examples as they are
quiz-not-a-number = “{ $text }” is not a number. Write digits, with a point for decimals: 1250 or 0.25.
# { $text } is what was typed, such as 12,500; { $whole } and { $fraction } are the two ways to write it that are sure: 12500 and
# 12.5
quiz-two-numbers = “{ $text }” means different numbers in different countries. Write { $whole } or { $fraction }.
quiz-nothing-moved = Put the steps in order first, or say that you don't know.
# { $n } is a number of entries
quiz-unmatched = { $n } not matched yet. Match every entry, or say that you don't know.
# { $n } is a number of actions
quiz-unrated = { $n } not rated yet. Rate every action, or say that you don't know.
quiz-no-text = Type an answer first, or say that you don't know.
quiz-no-query = Write a query first, or say that you don't know.
quiz-too-long =
    { $n ->
        [one] This answer is too long; it may have { $n } character.
       *[other] This answer is too long; it may have { $n } characters.
    }
quiz-not-run = The query has to be run first.
quiz-mismatch = This answer does not fit the question. Choose again.

# A button of every notice: puts it away
quiz-dismiss = Dismiss
# A button of every dialog that asks before something that cannot be undone: it is not done
quiz-cancel = Cancel
