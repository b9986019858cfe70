order-legend = El primer paso va arriba. El orden que aparece al principio no es el correcto.
order-up = Subir: { $step }
order-down = Bajar: { $step }
order-moved = { $step }, ahora en la posición { $place } de { $count }
