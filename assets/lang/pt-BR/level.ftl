level-percent = { $n }%
level-percent-under = menos de 1%
level-percent-over = mais de 99%
level-likeliest = Nível mais provável: { $band } ({ $share }).
level-likeliest-heading = Nível mais provável: { $band }
level-nothing = Nenhuma pergunta respondida
level-unmeasured = Não medido, pois nenhuma pergunta contou: { $topics }.
level-unmeasured-short = não medido
level-range = de { $low } a { $high }
level-certainty = Com 95% de certeza: { $range }. { $theta }.
level-certainty-short = Com 95% de certeza: { $range } · { $theta }
level-theta = θ { $estimate }
level-drawing = Intervalo de 95%: de { $low } a { $high }
level-zones =
    Zonas da esquerda para a direita: { $bands }. O ponto é a média; por isso, pode ficar em uma zona diferente da do
    nível mais provável.
level-overall = Nível geral
