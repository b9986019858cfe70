change-before = Antes
change-after = Depois
change-on-trial =
    Esta pergunta estava em teste: entrou no quiz só para se descobrir o quanto é difícil e não conta para nada.
change-begin =
    Nenhuma resposta tinha contado até então; por isso, o quiz partiu da suposição inicial sobre as pessoas em geral.
change-first =
    Nenhuma resposta sobre { $topic } tinha contado até então; por isso, o quiz partiu da suposição inicial e dos seus
    outros tópicos.
change-known = Com base nas suas respostas anteriores, o quiz situava você em { $topic } nesta faixa: { $range }.
change-drawn = A pergunta foi sorteada entre aquelas cuja resposta diria mais sobre você.
change-expected =
    { $how ->
        [hard]
            Esperava-se que alguém com a sua estimativa obtivesse { $share } dos pontos desta pergunta: ela está acima do seu
            nível e mostra se você sabe mais do que o esperado.
        [easy]
            Esperava-se que alguém com a sua estimativa obtivesse { $share } dos pontos desta pergunta: ela está abaixo do seu
            nível e mostra se há uma lacuna.
       *[open]
            Esperava-se que alguém com a sua estimativa obtivesse { $share } dos pontos desta pergunta: o desfecho era incerto,
            e os desfechos incertos são os que mais revelam.
    }

change-skipped = Você pulou a pergunta, então nada mudou.
change-nothing = Então nada mudou.
change-as-expected = Sua resposta ficou dentro do esperado: a estimativa em { $topic } continuou onde estava.
change-moved =
    Com a sua resposta, a estimativa em { $topic } { $how ->
        [little-up] subiu um pouco: { $by } a mais
        [little-down] caiu um pouco: { $by } a menos
        [clear-up] subiu claramente: { $by } a mais
        [clear-down] caiu claramente: { $by } a menos
        [far-up] subiu muito: { $by } a mais
       *[far-down] caiu muito: { $by } a menos
    } na escala θ.
change-narrower = O intervalo ficou { $share } mais estreito.
change-wider = O intervalo ficou { $share } mais largo, porque a resposta foi inesperada.
change-as-wide = O intervalo continua com a mesma largura.
change-overall = No conjunto dos tópicos, a estimativa passou de { $before } para { $after }.
