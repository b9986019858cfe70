# Chinese sentences follow each other without a space; a message may not be empty, so this is a zero-width space (U+200B)
list-sentences = {"​"}

window-title = { $page } · Skill Quiz

due =
    { $n ->
        [0] 没有待复习的题。
       *[other] 有 { $n } 道题待复习。
    }

why-asked = 为什么出这道题，它改变了什么
