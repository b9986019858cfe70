## What the start page offers to somebody who was here before: the unfinished quiz, reviews that are due, the last result.

# A heading
stored-unfinished = Unfinished quiz
# { $topics } is a list of titles; the others are counts of questions
stored-unfinished-facts = { $topics } · { $answered } answered, at most { $left } left
stored-elsewhere = It may be open in another tab. Going on here takes it over from there.
# Buttons
stored-resume = Go on
stored-discard = Discard
# The question before the unfinished quiz is discarded; its button is called as the one above
stored-discard-title = Discard the unfinished quiz?
stored-discard-text =
    { $n ->
        [one] Its one answer is forgotten; finished results stay.
       *[other] Its { $n } answers are forgotten; finished results stay.
    }
# A link after a sentence that says how many questions are due
stored-review = Review
# A link, and a heading
stored-last = Last result
# { $level } is a sentence such as “Most likely Senior (62 %).”, { $range } one level or the two between which it lies
stored-last-level = { $level } With 95 % certainty: { $range }.
