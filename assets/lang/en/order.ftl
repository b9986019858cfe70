## A question that asks to put steps in order. { $step } is the text of a step.

order-legend = First step on top. The order shown at first is not the right one.
# Names of buttons, for screen readers
order-up = Move up: { $step }
order-down = Move down: { $step }
# Told to screen readers after a step was moved: its place among all steps
order-moved = { $step }, now { $place } of { $count }
