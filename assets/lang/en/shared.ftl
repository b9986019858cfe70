## What several pages share.

# Between the sentences of a paragraph
list-sentences = {" "}

# The window's title. { $page } is the page's heading
window-title = { $page } · Skill Quiz

# How many questions come back today, because they are about to be forgotten
due =
    { $n ->
        [0] Nothing is due.
        [one] { $n } question is due.
       *[other] { $n } questions are due.
    }

# Opens an explanation of one question of a quiz: why it was asked, and how its answer changed the level
why-asked = Why this question, and what it changed
