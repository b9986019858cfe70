list-sentences = {" "}

window-title = { $page } · Skill Quiz

due =
    { $n ->
        [0] Nada para revisar agora.
        [one] { $n } pergunta para revisar.
        [many] { $n } de perguntas para revisar.
       *[other] { $n } perguntas para revisar.
    }

why-asked = Por que esta pergunta e o que ela mudou
