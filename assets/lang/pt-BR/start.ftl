start-title = Qual é o seu nível em desenvolvimento backend?
start-lead =
    Perguntas que se adaptam a você, um nível com margem de incerteza e a explicação de por que cada resposta está correta
    ou incorreta. Tudo fica neste navegador.
start-or = Ou: [uma entrevista simulada], [um quiz personalizado]

start-track = Objetivo
start-own = Minha escolha
start-own-hint = Você escolhe os tópicos.
start-topic =
    { $summary } { $n ->
        [one] { $n } pergunta.
        [many] { $n } de perguntas.
       *[other] { $n } perguntas.
    }
start-no-topic = Escolha pelo menos um tópico.
start-electives = Com o que você trabalha

start-quick = Rápido
start-quick-hint = 8 perguntas, ou uma por tópico; cerca de 10 minutos. Uma primeira ideia.
start-standard = Padrão
start-standard-hint = Cerca de 20 perguntas, meia hora.
start-precise = Até ficar preciso
start-precise-hint = Até que o seu nível em cada tópico seja bem conhecido, com até 20 perguntas por tópico.

start-framed = Autoavaliação
