order-legend = Der erste Schritt steht oben. Die Reihenfolge zu Beginn ist nicht die richtige.
order-up = Nach oben: { $step }
order-down = Nach unten: { $step }
order-moved = { $step }, jetzt an Stelle { $place } von { $count }
