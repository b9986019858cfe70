progress-title = Seu progresso
progress-step = Melhor próximo passo
progress-begin = Faça um primeiro quiz; em dez minutos você terá uma primeira ideia do seu nível.
progress-begin-go = Escolher um quiz
progress-finish = Continue o quiz que você começou; suas respostas estão salvas.
progress-finish-go = Continuar
progress-review =
    { $n ->
        [one] Revise { $n } pergunta antes de esquecê-la.
        [many] Revise { $n } de perguntas antes de esquecê-las; assim você retém mais do que ganharia com perguntas novas.
       *[other] Revise { $n } perguntas antes de esquecê-las; assim você retém mais do que ganharia com perguntas novas.
    }
progress-review-go = Ir para a revisão
progress-measure = Descubra o seu nível em { $topic }: nenhuma pergunta desse tópico contou até agora.
progress-sharpen = Responda a mais perguntas de { $topic }: nesse tópico, o seu nível só é conhecido de forma aproximada.
progress-measure-go = Avaliação rápida
progress-learn = Pratique { $topic }: “{ $subtopic }” foi o que mais custou pontos a você no último quiz.
progress-practise = Pratique { $topic }: é o seu nível mais baixo até agora.
progress-practise-go = Praticar
progress-levels = Nível por tópico
progress-levels-hint =
    O resultado mais recente de cada tópico. A barra colorida contém o nível real com 95% de probabilidade.
progress-reviews = Revisões
progress-reviews-go = Revisões, favoritos e anotações
progress-streak =
    { $n ->
        [one] Você respondeu a perguntas em { $n } dia.
        [many] Você respondeu a perguntas em { $n } de dias seguidos.
       *[other] Você respondeu a perguntas em { $n } dias seguidos.
    }
progress-answered =
    { $n ->
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }, { $date }
progress-higher =
    { $n ->
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }, { $date }; nível mais alto que antes
progress-lower =
    { $n ->
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }, { $date }; nível mais baixo que antes
progress-same =
    { $n ->
        [one] { $n } respondida
        [many] { $n } respondidas
       *[other] { $n } respondidas
    }, { $date }; sem mudança conclusiva desde o resultado anterior
progress-course = Evolução: { $topic }
progress-course-label =
    { $topic }: o nível de cada resultado com o intervalo de 95%; a tabela abaixo diz o mesmo.
progress-table = Todos os tópicos em tabela
progress-table-topic = Tópico
progress-table-level = Nível, 95%
progress-table-theta = θ, intervalo de 95%
progress-table-results = Resultados
progress-table-last = Último
progress-theta = { $mean } ({ $low } a { $high })

progress-chart-table = Ver como tabela
progress-chart-label = Evolução dos níveis
progress-chart-when = Data
progress-chart-level = Nível
progress-chart-probability = Probabilidade
