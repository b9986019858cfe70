list-sentences = {" "}
window-title = { $page } · Skill Quiz
due =
    { $n ->
        [0] Nichts ist fällig.
        [one] { $n } Frage ist fällig.
       *[other] { $n } Fragen sind fällig.
    }
why-asked = Warum diese Frage kam und was sie verändert hat
