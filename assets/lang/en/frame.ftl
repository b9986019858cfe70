## What stands around every page, in HTML. Marked there with data-t.

frame-title = Skill Quiz: where do you stand as a backend developer?
frame-skip = To the content
frame-nav = Main
frame-start = Start
frame-progress = Progress
frame-results = Results
frame-settings = Settings
frame-no-wasm = This browser cannot run the quiz
frame-no-wasm-why =
    Skill Quiz needs WebAssembly. Every browser since 2018 has it; it may be switched off in the settings or by your
    organisation. Switch it on, or use another browser.
frame-no-policy = This page may not run the quiz
# A word of code follows: 'wasm-unsafe-eval'
frame-no-policy-why =
    Its content security policy forbids WebAssembly. Whoever runs this site adds this word
# The name of a directive follows: script-src
frame-no-policy-where = to this directive:
frame-no-start = The quiz did not start
frame-no-start-why = A part of the page did not arrive. Check the connection.
# After a trap of the program: nothing answers any more
frame-stopped = The quiz stopped
frame-stopped-why = A fault of its own ended it. Answers that this browser stores are kept.
# A link after either
frame-again = Load the page again
frame-private = Runs in your browser. No account, no server, no tracking: your answers stay here.
frame-method = How it measures
frame-accessibility = Accessibility
frame-update = A new version of Skill Quiz is ready. Your answers and results stay.
frame-update-now = Use it now

## Below a quiz in a frame of another page. The site's address comes first: “https://careers.example learns …”

frame-learns-nothing = The page around this quiz learns nothing of your answers.
# After the address of a site
frame-learns-answers = learns your answers as you give them and, at the end, your level.
# After the address of a site
frame-learns-level = learns how far you are and, at the end, your level.
frame-not-stored = Nothing is stored: a reload begins anew.
