order-legend = A primeira etapa fica no topo. A ordem inicial não é a correta.
order-up = Mover para cima: { $step }
order-down = Mover para baixo: { $step }
order-moved = { $step }, agora na posição { $place } de { $count }
