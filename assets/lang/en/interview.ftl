## The page of the mock interview, and what stands about it on its result.

# The page's heading
interview-title = Mock interview
interview-lead =
    { $n ->
        [one] { $n } question
       *[other] { $n } questions
    } of mixed kinds, shared out over the topics of a role. No feedback until the end; then a level with its uncertainty, and what an interviewer would say and ask next.
# Heading of a choice of roles, such as “Backend developer”
interview-role = For which role

# A heading on the result. The texts below it follow
interview-said = What an interviewer would say
interview-nothing-strong = No topic stood out; that happens in short interviews.
# { $topics } is the title of a topic or a list of { $n } titles
interview-strong =
    { $n ->
        [one] { $topics } went well.
       *[other] { $topics } went well.
    }
interview-nothing-open = There is nothing to ask on about; harder questions would come next.
# { $places } is a list of what the next message makes
interview-open = An interviewer would ask on about { $places }.
# { $topic } is the title of a topic, { $part } that of a part of it
interview-place = { $topic } ({ $part })
# { $minutes } and { $expected } are whole numbers of minutes, { $unknown } is how often “I don’t know” was the answer
interview-pace =
    Minutes on the questions: { $minutes }; expected: about { $expected }. { $unknown ->
        [0] You never said “I don’t know”; where that is true, saying so makes a good impression.
       *[other] { $unknown } × you said “I don’t know”, which interviewers like better than a guess.
    }
# { $band } is a level such as “Senior”, { $share } such as “62 %” or “over 99 %”
interview-verdict-one =
    After one question the talk would go on at the level “{ $band }”, with { $share } certainty. That is the impression of one
    short talk, and no hiring decision.
# The same after { $n } questions, always more than one
interview-verdict =
    After { $n } questions of { $kinds ->
        [one] one kind
       *[other] { $kinds } kinds
    } the talk would go on at the level “{ $band }”, with { $share } certainty. That is the impression of one short talk, and no hiring decision.
