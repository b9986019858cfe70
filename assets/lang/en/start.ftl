## The start page, where a quiz is chosen, and the start of a quiz in a frame of another page.

# The page's heading
start-title = Where do you stand as a backend developer?
start-lead =
    Questions that adapt to you, a level with its uncertainty, and why each answer is right or wrong. Everything stays in
    this browser.
# Below the button that starts a quiz: other pages on which one is chosen, as links
start-or = Or: [a mock interview], [a quiz in every detail your own]

# Heading of a choice of roles, such as “Backend developer”
start-track = What for
# The last option of that choice, with its explanation
start-own = My own choice
start-own-hint = Pick the topics yourself.
# Below a topic: { $summary } is one or more sentences about it
start-topic =
    { $summary } { $n ->
        [one] { $n } question.
       *[other] { $n } questions.
    }
# Said where the quiz is started without a topic
start-no-topic = Choose at least one topic.
# Heading of a choice of products and languages, such as PostgreSQL
start-electives = What you work with

# Lengths of a quiz, each with its explanation
start-quick = Quick
start-quick-hint = 8 questions, or one a topic; about 10 minutes. A first idea.
start-standard = Standard
start-standard-hint = About 20 questions, half an hour.
start-precise = Until precise
start-precise-hint = Until each topic is known well, up to 20 questions a topic.

# In a frame, above the names of the topics
start-framed = Self-assessment
