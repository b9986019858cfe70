## A question: its text, and what it is answered with.

# Below a question: names of products with their versions, such as PostgreSQL 18
question-applies-to = Applies to { $products }
# Names of blocks, for screen readers
question-code = Code
# { $language } is a programming language
question-code-in = Code, { $language }
question-table = Table

# Above options of which one is right
question-choose-one = Choose one
# Above options of which several may be right
question-choose-all = Choose all that apply

# Names a field for a number or a short text
question-answer = Your answer
# Names a field for a number. { $unit } is a unit such as ms or MB
question-answer-in = Your answer in { $unit }
# Below a field for a short text
question-limit =
    { $n ->
        [one] One line, at most { $n } character
       *[other] One line, at most { $n } characters
    }

# Above two columns, entries on the left to be matched with entries on the right
question-match = Choose what fits each entry. One may fit several, or none.
# Names the right column, for screen readers
question-match-from = To choose from
# In a menu where nothing is chosen yet
question-match-none = — choose —
# In a menu: an entry of the right column after its letter
question-match-entry = { $letter }: { $entry }

# Above actions to be rated
question-rate = Rate every action from 1 (harmful) to 5 (very effective)
# The ends of the scale from 1 to 5
question-rate-lowest = harmful
question-rate-highest = very effective

# On a question met before. { $n } is how often it was not known later
question-lapses = { $n } × not known after it was met
