order-legend = 第一步放在最上面。最初显示的顺序不是正确顺序。
order-up = 上移：{ $step }
order-down = 下移：{ $step }
order-moved = { $step }，现在是第 { $place } 步，共 { $count } 步
