feedback-skipped = Pulada
feedback-dont-know = Você respondeu “Não sei”
feedback-right = Correta
feedback-not-right = Incorreta
feedback-partly = Parcialmente correta: { $n }%
feedback-partly-pairs = Parcialmente correta: { $n } de { $of } pares
feedback-partly-steps = Parcialmente correta: { $n } de { $of } etapas seguidas da etapa correta
feedback-sum =
    { $partly ->
        [0] Acertos: { $right } de { $scored }
       *[other] Acertos: { $right } de { $scored }; parciais: { $partly }
    }

feedback-why = Por quê
feedback-sources = Fontes
feedback-checked = verificado em { $date }

feedback-option-right-chosen = Resposta correta, sua escolha
feedback-option-right = Resposta correta
feedback-option-chosen = Sua escolha, incorreta
feedback-option-wrong = Incorreta

feedback-right-answer = Resposta correta
feedback-accepted = Margem aceita
feedback-your-answer = Sua resposta
feedback-partly-right = Parcialmente correta
feedback-was-yours = , sua resposta

feedback-your-order = Sua ordem
feedback-right-order = A ordem correta
feedback-your-right-order = Sua ordem, a correta
feedback-followed-right = seguida da etapa correta
feedback-followed-wrong = seguida da etapa incorreta

feedback-your-choice = Sua escolha
feedback-your-right-choice = Sua escolha, a correta
feedback-right-choice = Escolha correta
feedback-fits-none = Não corresponde a nenhum item

feedback-panel-as = Igual ao painel
feedback-panel-near = Perto do painel
feedback-panel-partly = Parcialmente perto do painel
feedback-panel-far = Longe do painel
feedback-panel-credit =
    Pontos obtidos: { $share }. Eles medem o quanto as suas notas ficam mais perto do painel do que um 3 para tudo.
feedback-panel-legend-own = Círculo: sua nota.
feedback-panel-legend = Barra: a média do painel de avaliadores. Faixa: a dispersão, um desvio padrão para cada lado.
feedback-action-not-rated = Sem nota
feedback-action-as = Igual ao painel
feedback-action-near = Perto do painel
feedback-action-far = Longe do painel
feedback-figures =
    painel { $mean }, desvio padrão { $sd } ({ $n ->
        [one] { $n } avaliador
        [many] { $n } de avaliadores
       *[other] { $n } avaliadores
    })
feedback-figures-own =
    Você { $own }, painel { $mean }, desvio padrão { $sd } ({ $n ->
        [one] { $n } avaliador
        [many] { $n } de avaliadores
       *[other] { $n } avaliadores
    })

feedback-echo = A mesma ideia levou você ao erro em outra pergunta: “{ $name }”.

feedback-review = { $n } · { $topic } · { $verdict }
feedback-gone =
    A pergunta não está mais no banco atual, por isso o texto não pode ser exibido. A pontuação mantém os valores da época.
feedback-edited =
    A pergunta foi editada desde então: você respondeu à versão { $then }, e esta é a versão { $now }. Sua pontuação não
    muda.

feedback-bookmark = Favoritar
feedback-note-add = Adicionar anotação
feedback-note-yours = Sua anotação
feedback-note = Anotação sobre esta pergunta
feedback-note-hint = Fica salva neste navegador enquanto você digita e é incluída no que você exporta.
feedback-report = Relatar erro
feedback-report-hint =
    Nada é enviado. Copie este texto, acrescente o que está errado e envie a quem passou o quiz para você.
feedback-report-text = Relato
feedback-report-copy = Copiar
feedback-report-copied = Copiado.
feedback-report-not-copied = Este navegador não deixa a página copiar. Selecione o texto e copie-o.
