interview-title = Entrevista simulada
interview-lead =
    { $n ->
        [one] { $n } pergunta de tipos variados, distribuída
        [many] { $n } de perguntas de tipos variados, distribuídas
       *[other] { $n } perguntas de tipos variados, distribuídas
    } pelos tópicos de um cargo. Sem feedback até o final; depois, um nível com margem de incerteza e o que um entrevistador diria e perguntaria em seguida.
interview-role = Para qual cargo

interview-said = O que um entrevistador diria
interview-nothing-strong = Nenhum tópico se destacou; isso acontece em entrevistas curtas.
interview-strong = Você foi bem em { $topics }.
interview-nothing-open = Não há nenhum ponto a aprofundar; em seguida viriam perguntas mais difíceis.
interview-open = Um entrevistador perguntaria mais sobre { $places }.
interview-place = { $topic } ({ $part })
interview-pace =
    Tempo nas perguntas: { $minutes } min; esperado: cerca de { $expected } min. { $unknown ->
        [0] Você nunca disse “Não sei”; quando é verdade, dizer isso causa boa impressão.
        [one] Você disse “Não sei” { $unknown } vez, e entrevistadores preferem isso a um chute.
        [many] Você disse “Não sei” { $unknown } de vezes, e entrevistadores preferem isso a um chute.
       *[other] Você disse “Não sei” { $unknown } vezes, e entrevistadores preferem isso a um chute.
    }
interview-verdict-one =
    Após uma pergunta, a conversa continuaria no nível “{ $band }”, com { $share } de certeza. É a impressão de uma única
    conversa curta, não uma decisão de contratação.
interview-verdict =
    Após { $n ->
        [one] { $n } pergunta
        [many] { $n } de perguntas
       *[other] { $n } perguntas
    } de { $kinds ->
        [one] um só tipo
        [many] { $kinds } de tipos
       *[other] { $kinds } tipos
    }, a conversa continuaria no nível “{ $band }”, com { $share } de certeza. É a impressão de uma única conversa curta, não uma decisão de contratação.
