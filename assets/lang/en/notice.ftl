## Notices above a page, and pages in place of what cannot be shown.

# Notices
notice-denied =
    This browser does not let the page store anything. The quiz goes on, but is gone when you close the page.
notice-full =
    The browser's storage for this page is full. Delete old results or export them; the quiz goes on meanwhile.
# Parts are those of a topic
notice-nothing-fits =
    No question of the bank fits what you chose. Choose more topics, parts, kinds or difficulties.
notice-discarded = This quiz was discarded in another tab. Nothing more of it is kept.
notice-no-sql =
    Questions that ask for a query are left out of this quiz, because this browser cannot run SQLite here.
# { $key } is the name under which the browser keeps it, { $why } is a technical reason
notice-aside =
    Something stored by this page could not be read and was set aside, not deleted: it lies under “{ $key }”. ({ $why })

# Heading of a page on its way, small
notice-loading = One moment
# Heading of a page, a part of which could not be fetched; the text below it; the button there
notice-part-lost = Not everything is here
notice-part-lost-text =
    A part of the page did not come. Check the connection and try again; your answers are kept.
notice-retry = Try again
# Heading of a page without a bank of questions. One of the following texts stands below it, then the same button
notice-bank = The questions did not come
# { $why } is a technical reason, here and below
notice-bank-unreachable =
    The questions could not be loaded. Check the connection and try again. ({ $why })
notice-bank-closed = This page may not read the question bank. ({ $why })
notice-bank-broken = The question bank is damaged; its publisher has to repair it. ({ $why })
notice-bank-empty =
    The question bank names no questions for these topics; its publisher has to repair it.

# Heading of the page for an address that leads nowhere, and the text below it
notice-not-found = Nothing lies at this address
notice-not-found-text = The link may be old or mistyped.
# A link that looks like a button
notice-home = To the start

# Heading of a page: the address asks for a quiz while another one is unfinished
notice-conflict = Another quiz is unfinished
# How many questions of the unfinished quiz are answered
notice-conflict-text =
    { $n ->
        [one] { $n } question of it is answered. Starting a new one forgets it.
       *[other] { $n } questions of it are answered. Starting a new one forgets it.
    }
# Buttons
notice-conflict-resume = Go on with it
notice-conflict-start = Start the new one

# Heading of a page in the place of the quiz
notice-elsewhere = This quiz is open in another tab
notice-elsewhere-text = Every answer is kept. You can go on here; the other tab then stops writing.
# A button
notice-elsewhere-resume = Go on here
