## The page of settings.

# The page's heading
settings-title = Settings
# A heading
settings-looks = How the page looks
settings-language = Language
# An option: the language that the browser prefers
settings-language-browser = As the browser has it
settings-language-hint = The page loads anew in the language that you choose.
# What is chosen: light or dark
settings-colours = Colours
# An option: light or dark, as the operating system is set
settings-colours-system = As the system
settings-colours-light = Light
settings-colours-dark = Dark
settings-text = Size of the text
settings-text-normal = As the browser
settings-text-large = Larger
settings-text-largest = Largest
settings-text-largest-hint = Half as large again.
settings-motion = Motion
# An option: as much motion as the operating system is set to
settings-motion-system = As the system
# An option: no motion
settings-motion-none = None
settings-motion-none-hint = Nothing glides or fades.
# A heading
settings-quizzes = Quizzes
settings-feedback = Feedback in a new quiz
settings-feedback-last = As chosen last
settings-feedback-end = At the end
settings-feedback-end-hint = Answer undisturbed, then see everything.
settings-feedback-each = After each answer
settings-feedback-each-hint = Learn as you go.
settings-time = Time and sound
settings-limits = Time limits
settings-limits-hint = Off, no quiz ends because time is up. Levels never depend on speed.
# Tones with the feedback
settings-sound = Sound
settings-sound-hint = On, two short tones say how an answer went, wherever feedback follows it.
# A heading
settings-kept = What this browser keeps
settings-kept-hint =
    Everything lies in this browser only. Results can be imported again on the page of results, here or on another device.
# Buttons
settings-export = Export results as JSON
settings-erase = Erase everything
# The question before everything is erased
settings-erase-title = Erase everything?
settings-erase-text =
    Results, the unfinished quiz, reviews, bookmarks, notes, choices and settings are removed from this browser and cannot be
    brought back. Export the results first if you may want them.
# A button in that question
settings-erase-yes = Erase
settings-erased = Everything is erased.
# { $size } is a size such as “12.3 KB”
settings-used = Storage used: { $size }
settings-kilobytes = { $n } KB
# Heads of a table's columns
settings-used-what = What
settings-used-entries = Entries
settings-used-size = Size
# Its rows
settings-used-results = Results
settings-used-session = The unfinished quiz
settings-used-aside = What could not be read and was set aside
settings-used-rest = Choices, settings and the rest
