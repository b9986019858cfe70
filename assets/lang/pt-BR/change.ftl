change-before = Antes
change-after = Depois
change-on-trial =
    Esta pergunta estava em teste: foi incluída para descobrir a dificuldade dela e não conta para nada.
change-first =
    Nada tinha sido perguntado sobre { $topic } até então, por isso o quiz partiu da suposição inicial e dos seus outros tópicos.
change-known =
    Pelas suas respostas anteriores, o seu nível em { $topic } estava nesta faixa: { $range }.
change-drawn = A pergunta foi sorteada entre aquelas cuja resposta mais diria sobre você.
change-expected =
    { $how ->
        [hard]
            Esperava-se que alguém com a sua estimativa obtivesse { $share } dos pontos desta pergunta: ela está acima do seu
            nível e mostra se você sabe mais do que o esperado.
        [easy]
            Esperava-se que alguém com a sua estimativa obtivesse { $share } dos pontos desta pergunta: ela está abaixo do seu
            nível e mostra se há alguma lacuna.
       *[open]
            Esperava-se que alguém com a sua estimativa obtivesse { $share } dos pontos desta pergunta: o desfecho era incerto,
            e desfechos incertos são os que mais dizem.
    }

change-skipped = Você pulou a pergunta, então nada mudou.
change-nothing = Então nada mudou.
change-as-expected = Sua resposta foi a esperada: a estimativa em { $topic } ficou onde estava.
change-moved =
    Com a sua resposta, a estimativa em { $topic } { $how ->
        [little-up] subiu um pouco
        [little-down] caiu um pouco
        [clear-up] subiu claramente
        [clear-down] caiu claramente
        [far-up] subiu muito
       *[far-down] caiu muito
    }: { $by } na escala θ.
change-narrower = O intervalo ficou { $share } mais estreito.
change-wider = O intervalo ficou { $share } mais largo, porque a resposta foi inesperada.
change-as-wide = O intervalo continua com a mesma largura.
change-overall = No conjunto dos tópicos, a estimativa passou de { $before } para { $after }.
