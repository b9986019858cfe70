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
# Two names of levels, the ends of an interval
level-range = { $low } to { $high }
# { $range } is the name of a level or the message above, { $theta } an estimate on the scale θ with its uncertainty
level-certainty = With 95 % certainty: { $range }. { $theta }.
level-certainty-short = With 95 % certainty: { $range } · { $theta }
# Names a drawing for screen readers. { $sentence } is “Most likely Senior (62 %).”, the others are points of the scale
level-drawing = { $sentence } 95 % interval from { $low } to { $high }.
# Names a bar for screen readers
level-probability = Probability of { $band }
# Names a part of the page for screen readers
level-overall = Overall level
