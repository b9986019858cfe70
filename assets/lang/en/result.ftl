## The page of a result, and of a result that somebody shared by a link.

# Above the level
result-yours = Your level over these topics
# The same where there is one topic
result-yours-one = Your level in { $topic }
# Small print: { $right } is “6 of 9 right, 1 partly”, { $bank } the version of the question bank
result-facts = { $right } · { $minutes } min · { $date } · bank { $bank }
# A button: a quiz of the same kind
result-again = Another one like this
# Links
result-all = All results
result-home = To the start
result-method = How Skill Quiz measures
result-find-out = Find out where you stand
# Headings
result-topics = By topic
result-advice = What to learn next
result-growth = What no quiz can measure
result-keep = Keep and share
result-review = Every question
# What is folded
result-how-to-read = How to read this
result-meaning =
    θ is a scale on which 0 is a typical mid-level developer; most people lie between −2 and 2. The coloured bar holds
    the true value with 95 % probability, given the answers and, before any answer, the assumption that people spread
    around 0. Few answers pull the estimate towards 0, and an average over topics spreads less than one topic. The dot
    is the average of what is plausible, so it may stand in another zone than the most likely level. The difficulties
    are their authors’ estimates, so take a level as a direction, not as a certificate.
result-bands = Probability of each level: { $topic }
result-topics-hint =
    Topics inform each other: someone strong in one is likely, not certain, to be strong in the next. A wide bar means that
    little is known.
# { $certainty } is “With 95 % certainty: Senior · θ 1.02 (0.22 to 1.82)”
result-topic-facts = { $certainty } · { $n } answered
# How much a topic counts for a track, a kind of job such as “Backend developer”
result-essential = Essential for: { $track }
result-important = Important for: { $track }
result-useful = Useful for: { $track }

# How the answers were given. { $judged } is how many have a known time, often fewer than all: “I don't know” takes none.
# After it stands the second where the answers were mostly wrong, else the third
result-rapid =
    { $n ->
        [one] { $n } answer came faster than the question can be read (timed answers: { $judged }).
       *[other] { $n } answers came faster than the question can be read (timed answers: { $judged }).
    }
result-rapid-lower =
    { $n ->
        [one] It earned less than half of its credit; if it was a guess, your level is likely higher than it says here.
       *[other] They earned less than half of their credit; if they were guesses, your level is likely higher than it says here.
    }
result-rapid-open =
    { $n ->
        [one] If it was a guess, your level may be higher or lower than it says here.
       *[other] If they were guesses, your level may be higher or lower than it says here.
    }
result-pattern =
    The pattern of your answers is unusual: hard questions right and easier ones wrong, more than one level explains. Uneven
    experience does that, and so do haste and guessing. The level takes no account of it.

result-no-weakness = No credit was lost. A longer quiz would find the edge of what you know.
result-advice-hint = Where you lost most against your own level. A few questions are a hint, not a verdict.
result-missed = { $n } of { $of } without full credit

# Why the quiz ended
result-precise =
    { $n ->
        [one] It ended after { $n } question, because the level was known as precisely as aimed for.
       *[other] It ended after { $n } questions, because the level was known as precisely as aimed for.
    }
result-longest =
    { $n ->
        [one] It ended after { $n } question, the longest this kind of quiz gets.
       *[other] It ended after { $n } questions, the longest this kind of quiz gets.
    }
result-time = It ended because the time was up.
result-classified =
    { $n ->
        [one] It ended after { $n } question, because each level but one had become less than 5 % likely. The 95 % interval can still reach a little into another level.
       *[other] It ended after { $n } questions, because each level but one had become less than 5 % likely. The 95 % interval can still reach a little into another level.
    }
result-exhausted =
    { $n ->
        [one] It ended after { $n } question, because no suitable question was left.
       *[other] It ended after { $n } questions, because no suitable question was left.
    }
result-no-gain =
    { $n ->
        [one] It ended after { $n } question, because more would hardly have sharpened the level.
       *[other] It ended after { $n } questions, because more would hardly have sharpened the level.
    }
result-stopped =
    { $n ->
        [one] You ended it after { $n } question.
       *[other] You ended it after { $n } questions.
    }

# Above the questions: why those of a topic cannot be shown. { $topic } is its title, { $why } a technical reason
result-topic-lost = “{ $topic }”: { $why }

# There is no result at this address
result-unknown = This result is not in this browser
result-unknown-hint =
    Results stay in the browser in which the quiz was taken. It may have been deleted, or belong to another browser.

# A result in a link
result-shared = A shared result
result-self-reported =
    This result is self-reported. It stands in the link alone: nobody watched the quiz, and whoever made the link could have
    changed it. Take it as what somebody says of themselves.
result-unreadable = This link cannot be read
result-unreadable-newer =
    This link comes from a newer version of Skill Quiz. Load the page again to get that version.
result-unreadable-changed =
    This link is incomplete or was changed on its way. Ask for it again, and copy it as a whole.
result-shared-facts = { $right } of { $scored } right · { $date }

# Buttons that keep a result
result-print = Print or save as PDF
result-picture = Save as a picture
result-copy-link = Copy a link
result-link-hint =
    The link carries this summary in itself, without your answers: whoever has it can read it, and no server keeps it.
# A link, after the message above
result-link-see = See what it shows
result-link-copied = The link is copied.
result-link-not-copied = This browser does not let the page copy. Open “See what it shows” and copy its address.
result-picture-saved = The picture goes to your downloads.
result-picture-failed = The picture could not be drawn, because a part of the page did not come. Try again.
