change-before = 之前
change-after = 之后
change-on-trial = 这是一道试测题：穿插进来只为了解它有多难，不计分。
change-begin = 此前还没有计分的回答，所以测验依据的是对一般人群的初始假设。
change-first = 此前还没有 { $topic } 的计分回答，所以测验依据的是初始假设和你在其他主题上的表现。
change-known = 根据你之前的回答，测验估计你在 { $topic } 上的水平处于以下范围：{ $range }。
change-drawn = 测验从最能反映你水平的题目中抽出了这一道。
change-expected =
    { $how ->
        [hard] 按你当时的估计值，这道题的预期得分率为 { $share }：难度高于你的水平，可以看出你是否比预期懂得更多。
        [easy] 按你当时的估计值，这道题的预期得分率为 { $share }：难度低于你的水平，可以看出你是否存在欠缺。
       *[open] 按你当时的估计值，这道题的预期得分率为 { $share }：结果难料，而结果难料的题最能反映水平。
    }
change-skipped = 你跳过了这道题，所以没有任何变化。
change-nothing = 所以没有任何变化。
change-as-expected = 你的回答符合预期：{ $topic } 的估计值保持不变。
change-moved =
    { $how ->
        [little-up] 你的回答使 { $topic } 的估计值在 θ 量尺上略微上升了 { $by }。
        [little-down] 你的回答使 { $topic } 的估计值在 θ 量尺上略微下降了 { $by }。
        [clear-up] 你的回答使 { $topic } 的估计值在 θ 量尺上明显上升了 { $by }。
        [clear-down] 你的回答使 { $topic } 的估计值在 θ 量尺上明显下降了 { $by }。
        [far-up] 你的回答使 { $topic } 的估计值在 θ 量尺上大幅上升了 { $by }。
       *[far-down] 你的回答使 { $topic } 的估计值在 θ 量尺上大幅下降了 { $by }。
    }
change-narrower = 区间收窄了 { $share }。
change-wider = 区间变宽了 { $share }，因为这个回答出乎意料。
change-as-wide = 区间宽度不变。
change-overall = 所有主题的总体估计值从 { $before } 变为 { $after }。
