## The page of reviews: questions that were met before and come back, bookmarks and notes.

# The page's heading
review-title = Review
# Opens the text below
review-when = When a question comes back
# FSRS-6 is the name of a method
review-how =
    Every question you answer, in any quiz, comes back when the chance that you still know it has fallen to about 90 %. The
    schedule is FSRS-6, with its published parameters: a wrong answer brings a question back tomorrow, a right one puts it
    off, each time longer, and a quick right one longest. Half the credit counts as known with difficulty. Reviews change no
    level and no result.
# A heading: questions that were forgotten again and again
review-leeches = Keeps slipping
review-leeches-hint = Asking these again will hardly help. Read the source, or try it out.
# A heading
review-kept = Bookmarks and notes
review-kept-hint = Kept in this browser and in what you export.
# A button, then the question that it asks
review-forget = Forget all reviews
review-forget-title = Forget all reviews?
review-forget-text =
    When you answered which question is deleted from this browser, and nothing is due any more. Results, bookmarks and notes
    stay.
# A button in that question
review-forget-yes = Forget
# For those who do not see it: the part of the page that says what is due
review-due = Due now
# Both are counts of questions
review-done = Review done: { $answered } answered, { $right } right.
review-running =
    { $n ->
        [one] A review is under way; at most one question is left.
       *[other] A review is under way; at most { $n } questions are left.
    }
# A button
review-running-go = Go on with it
review-unfinished = A quiz is unfinished. Finish or discard it first.
# A button
review-unfinished-go = To the unfinished quiz
# A button that begins the review of so many questions
review-start =
    { $n ->
        [one] Review it
       *[other] Review { $n }
    }
review-nothing =
    Nothing to review yet. Every question that you answer comes back here when you are about to forget it.
# A button
review-nothing-go = Start a quiz
review-next-hours =
    { $n ->
        [one] Nothing is due. The next question comes in { $n } hour.
       *[other] Nothing is due. The next question comes in { $n } hours.
    }
review-next-days =
    { $n ->
        [one] Nothing is due. The next question comes in { $n } day.
       *[other] Nothing is due. The next question comes in { $n } days.
    }
