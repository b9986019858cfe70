## What is opened by “Why this question, and what it changed”: paragraphs in plain words.

# Above two estimates
change-before = Before
change-after = After
# A question that is tried out
change-on-trial =
    This question was on trial: it was mixed in to learn how difficult it is, and counts for nothing.
# Three sentences that make a paragraph: what was known, how it was chosen, what was expected. { $topic } is a topic's title
change-begin = No answer had counted yet, so the quiz went by its assumption about people in general.
change-first = No answer on { $topic } had counted yet, so the quiz went by its assumption and by your other topics.
# { $range } is one name of a level or two, such as “Mid-level to Senior”
change-known =
    After your earlier answers the quiz placed you in { $topic } between these ends: { $range }.
change-drawn = It drew among the questions whose answer would tell most about you.
# { $share } is a percentage
change-expected =
    { $how ->
        [hard]
            Somebody at your estimate was expected to get { $share } of this one’s credit: harder than your level, which shows
            whether you know more than expected.
        [easy]
            Somebody at your estimate was expected to get { $share } of this one’s credit: easier than your level, which shows
            whether there is a gap.
       *[open]
            Somebody at your estimate was expected to get { $share } of this one’s credit: an open outcome, and open outcomes
            tell most.
    }

change-skipped = You left it out, so nothing changed.
change-nothing = So nothing changed.
change-as-expected = Your answer was as expected: the estimate in { $topic } stayed where it was.
# Three sentences that make a paragraph. { $by } is a number on the scale of θ. The word before the hyphen is how much, the
# one after it in which direction
change-moved =
    { $how ->
        [little-up] Your answer moved the estimate in { $topic } a little up, by { $by } on the scale of θ.
        [little-down] Your answer moved the estimate in { $topic } a little down, by { $by } on the scale of θ.
        [clear-up] Your answer moved the estimate in { $topic } clearly up, by { $by } on the scale of θ.
        [clear-down] Your answer moved the estimate in { $topic } clearly down, by { $by } on the scale of θ.
        [far-up] Your answer moved the estimate in { $topic } a lot up, by { $by } on the scale of θ.
       *[far-down] Your answer moved the estimate in { $topic } a lot down, by { $by } on the scale of θ.
    }
# { $share } is a percentage
change-narrower = The interval is { $share } narrower.
change-wider = The interval is { $share } wider, because the answer was a surprise.
change-as-wide = The interval is as wide as before.
change-overall = Over all topics it went from { $before } to { $after }.
