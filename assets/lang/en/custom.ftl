## The page of the custom quiz.

# The page's heading
custom-title = A quiz of your own
custom-lead =
    Choose as much as you like; what you leave open is mixed. A level from few or hand-picked questions is rough.
# Opens a choice of the parts of a topic. { $topic } is its title, such as “SQL”
custom-parts = Parts of { $topic }
# A heading. The kinds follow
custom-kinds = Kinds of question
custom-kinds-hint = None chosen means all kinds.
custom-single = One of several
custom-true-false = True or false
custom-code-reading = Reading code
custom-multi = All that apply
custom-numeric = A number
custom-ordering = Steps in order
custom-matching = Pairs
custom-short-text = A short text
custom-sjt = Rating what to do
custom-sql-run = Writing a query
# A heading. Levels such as “Senior” follow the first option
custom-difficulty = Difficulty
custom-difficulty-any = As it fits you
custom-difficulty-any-hint = The questions adapt.
# An option: how long the quiz is
custom-questions =
    { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }
