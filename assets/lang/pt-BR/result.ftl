result-yours = Seu nível nestes tópicos
result-yours-one = Seu nível em { $topic }
result-facts = { $right } · { $minutes } min · { $date } · banco { $bank }
result-again = Mais um como este
result-all = Todos os resultados
result-home = Ir para o início
result-method = Como o Skill Quiz mede o nível
result-find-out = Descobrir o meu nível
result-topics = Por tópico
result-advice = O que aprender a seguir
result-growth = O que nenhum quiz consegue medir
result-keep = Guardar e compartilhar
result-review = Todas as perguntas
result-how-to-read = Como ler este resultado
result-meaning =
    θ é uma escala em que 0 corresponde a um desenvolvedor Mid-level típico; a maioria das pessoas fica entre −2 e 2.
    A barra colorida contém o valor real com 95% de probabilidade, dadas as respostas e, antes de qualquer resposta, a
    suposição de que as pessoas se distribuem em torno de 0. Poucas respostas puxam a estimativa para perto de 0, e a
    média de vários tópicos varia menos do que um só tópico. O ponto é a média dos valores plausíveis; por isso, pode
    ficar em uma zona diferente da do nível mais provável. As dificuldades são estimativas de quem escreveu as
    perguntas; por isso, veja o nível como uma orientação, não como um certificado.
result-bands = Probabilidade de cada nível: { $topic }
result-topics-hint =
    Cada tópico ajuda a estimar os outros: quem é forte em um provavelmente também é forte em outro, mas isso não é certo.
    Uma barra larga significa que se sabe pouco.
result-topic-facts =
    { $certainty } · { $n ->
        [0] nenhuma respondida
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }
result-essential = Essencial para: { $track }
result-important = Importante para: { $track }
result-useful = Útil para: { $track }

result-rapid =
    { $n ->
        [one] { $n } resposta veio em menos tempo do que leva ler a pergunta (respostas cronometradas: { $judged }).
        [many] { $n } de respostas vieram em menos tempo do que leva ler a pergunta (respostas cronometradas: { $judged }).
       *[other] { $n } respostas vieram em menos tempo do que leva ler a pergunta (respostas cronometradas: { $judged }).
    }
result-rapid-lower =
    { $n ->
        [one] Ela rendeu menos da metade dos pontos; se foi um chute, o seu nível provavelmente é mais alto do que o indicado aqui.
        [many] Elas renderam menos da metade dos pontos; se foram chutes, o seu nível provavelmente é mais alto do que o indicado aqui.
       *[other] Elas renderam menos da metade dos pontos; se foram chutes, o seu nível provavelmente é mais alto do que o indicado aqui.
    }
result-rapid-open =
    { $n ->
        [one] Se foi um chute, o seu nível pode ser mais alto ou mais baixo do que o indicado aqui.
        [many] Se foram chutes, o seu nível pode ser mais alto ou mais baixo do que o indicado aqui.
       *[other] Se foram chutes, o seu nível pode ser mais alto ou mais baixo do que o indicado aqui.
    }
result-pattern =
    O padrão das suas respostas é incomum: acertos em perguntas difíceis e erros em outras mais fáceis, mais do que um só nível
    explica. Experiência desigual causa isso; pressa e chutes também. O nível não leva esse padrão em conta.

result-no-weakness = Nenhum ponto foi perdido. Um quiz mais longo encontraria o limite do que você sabe.
result-advice-hint =
    Onde você mais perdeu pontos em relação ao seu próprio nível. Poucas perguntas são um indício, não um veredito.
result-missed = { $n } de { $of } sem pontuação máxima

result-precise =
    { $n ->
        [one] O quiz terminou após { $n } pergunta, porque o nível já era conhecido com a precisão desejada.
        [many] O quiz terminou após { $n } de perguntas, porque o nível já era conhecido com a precisão desejada.
       *[other] O quiz terminou após { $n } perguntas, porque o nível já era conhecido com a precisão desejada.
    }
result-longest =
    { $n ->
        [one] O quiz terminou após { $n } pergunta, o máximo para este tipo de quiz.
        [many] O quiz terminou após { $n } de perguntas, o máximo para este tipo de quiz.
       *[other] O quiz terminou após { $n } perguntas, o máximo para este tipo de quiz.
    }
result-time = O quiz terminou porque o tempo acabou.
result-classified =
    { $n ->
        [one] O quiz terminou após { $n } pergunta, porque todos os níveis, exceto um, já tinham probabilidade abaixo de 5%. Ainda assim, o intervalo de 95% pode entrar um pouco em outro nível.
        [many] O quiz terminou após { $n } de perguntas, porque todos os níveis, exceto um, já tinham probabilidade abaixo de 5%. Ainda assim, o intervalo de 95% pode entrar um pouco em outro nível.
       *[other] O quiz terminou após { $n } perguntas, porque todos os níveis, exceto um, já tinham probabilidade abaixo de 5%. Ainda assim, o intervalo de 95% pode entrar um pouco em outro nível.
    }
result-exhausted =
    { $n ->
        [one] O quiz terminou após { $n } pergunta, porque não restava nenhuma pergunta adequada.
        [many] O quiz terminou após { $n } de perguntas, porque não restava nenhuma pergunta adequada.
       *[other] O quiz terminou após { $n } perguntas, porque não restava nenhuma pergunta adequada.
    }
result-no-gain =
    { $n ->
        [one] O quiz terminou após { $n } pergunta, porque mais perguntas quase não tornariam o nível mais preciso.
        [many] O quiz terminou após { $n } de perguntas, porque mais perguntas quase não tornariam o nível mais preciso.
       *[other] O quiz terminou após { $n } perguntas, porque mais perguntas quase não tornariam o nível mais preciso.
    }
result-stopped =
    { $n ->
        [0] Você encerrou o quiz sem responder a nenhuma pergunta.
        [one] Você encerrou o quiz após { $n } pergunta.
        [many] Você encerrou o quiz após { $n } de perguntas.
       *[other] Você encerrou o quiz após { $n } perguntas.
    }

result-topic-lost = “{ $topic }”: { $why }
result-unknown = Este resultado não está neste navegador
result-unknown-hint =
    Os resultados ficam no navegador em que o quiz foi feito. Este pode ter sido excluído ou estar em outro navegador.

result-shared = Resultado compartilhado
result-self-reported =
    Este resultado é autodeclarado. Ele está apenas no link: ninguém acompanhou o quiz, e quem criou o link pode tê-lo
    alterado. Considere-o como o que alguém diz de si mesmo.
result-unreadable = Não foi possível ler este link
result-unreadable-newer =
    Este link vem de uma versão mais nova do Skill Quiz. Recarregue a página para obter essa versão.
result-unreadable-changed =
    Este link está incompleto ou foi alterado no caminho. Peça-o de novo e copie-o por inteiro.
result-shared-facts = Acertos: { $right } de { $scored } · { $date }

result-print = Imprimir ou salvar como PDF
result-picture = Salvar como imagem
result-copy-link = Copiar link
result-link-hint =
    O próprio link contém este resumo, sem as suas respostas: quem tiver o link pode lê-lo, e nenhum servidor o guarda.
result-link-see = Ver o que ele mostra
result-link-copied = O link foi copiado.
result-link-not-copied = Este navegador não deixa a página copiar. Abra “Ver o que ele mostra” e copie o endereço.
result-picture-saved = A imagem vai para os seus downloads.
result-picture-failed = Não foi possível gerar a imagem, porque uma parte da página não carregou. Tente de novo.
