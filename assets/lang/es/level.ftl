level-percent = { $n } %
level-percent-under = menos del 1 %
level-percent-over = más del 99 %
level-likeliest = Lo más probable: { $band } ({ $share }).
level-likeliest-heading = Lo más probable: { $band }
level-nothing = Ninguna pregunta respondida
level-unmeasured = Sin medir, porque ninguna pregunta ha contado: { $topics }.
level-unmeasured-short = sin medir
level-range = de { $low } a { $high }
level-certainty = Con un 95 % de certeza: { $range }. { $theta }.
level-certainty-short = Con un 95 % de certeza: { $range } · { $theta }
level-theta = θ { $estimate }
level-drawing = Intervalo del 95 %: de { $low } a { $high }
level-zones =
    Zonas de izquierda a derecha: { $bands }. El punto es la media, así que puede estar en una zona distinta de la del
    nivel más probable.
level-overall = Nivel global
