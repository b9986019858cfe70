## A level with its uncertainty, wherever one stands: as words, as the name of a drawing, as a list of probabilities.

# A share of a hundred; { $n } is a whole number
level-percent = { $n } %
level-percent-under = under 1 %
level-percent-over = over 99 %
# { $band } is the name of a level such as Senior, { $share } one of the three above
level-likeliest = Most likely { $band } ({ $share }).
# As a heading
level-likeliest-heading = Most likely { $band }
# As a heading, where no answer counts
level-nothing = Nothing was answered
# In place of the level of a topic of which no answer counts; the short one stands in a picture
level-unmeasured = Not measured, since no question counted: { $topics }.
level-unmeasured-short = not measured
# Two names of levels, the ends of an interval
level-range = { $low } to { $high }
# { $range } is the name of a level or the message above, { $theta } an estimate on the scale θ with its uncertainty
level-certainty = With 95 % certainty: { $range }. { $theta }.
level-certainty-short = With 95 % certainty: { $range } · { $theta }
# An estimate with its uncertainty. Where the words run from right to left, a mark that does so stands first
level-theta = θ { $estimate }
# Names a drawing for screen readers; { $low } and { $high } are points of the scale
level-drawing = 95 % interval from { $low } to { $high }
# What the zones of drawings without names are; { $bands } is the list of the levels, the lowest first
level-zones =
    Zones from left to right: { $bands }. The dot is the average, so it may stand in another zone than the most likely
    level.
# Names a part of the page for screen readers
level-overall = Overall level
