order-legend = Erster Schritt oben. Die anfängliche Reihenfolge ist nicht die richtige.
order-up = Nach oben: { $step }
order-down = Nach unten: { $step }
order-moved = { $step }, jetzt an Stelle { $place } von { $count }
