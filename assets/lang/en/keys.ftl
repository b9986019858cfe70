## The dialog that names the keys of the keyboard which work in a quiz.

# The dialog's heading
keys-title = Keys
# What the keys 1 to 9 and A to I do
keys-choose = choose an option
# A key's name, then what it does
keys-enter = Enter
keys-enter-does = submit; after feedback, go on
keys-tab = Tab
keys-tab-does = to the next control
# What the key ? does: this dialog is shown
keys-show = show this
# A box to be ticked
keys-single = Digits, letters and ? work as shortcuts
# A button
keys-close = Close
