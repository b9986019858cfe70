feedback-skipped = 已跳过
feedback-dont-know = 你选了“不知道”
feedback-right = 正确
feedback-not-right = 不正确
feedback-partly = 部分正确：{ $n }%
feedback-partly-pairs = 部分正确：{ $of } 组配对中对了 { $n } 组
feedback-partly-steps = 部分正确：{ $of } 处前后衔接中对了 { $n } 处
feedback-sum =
    { $partly ->
        [0] { $scored } 题中答对 { $right } 题
       *[other] { $scored } 题中答对 { $right } 题，部分答对 { $partly } 题
    }

feedback-why = 解析
feedback-sources = 参考资料
feedback-checked = 核对于 { $date }

feedback-option-right-chosen = 正确答案，你选了此项
feedback-option-right = 正确答案
feedback-option-chosen = 你选了此项，不正确
feedback-option-wrong = 不正确

feedback-right-answer = 正确答案
feedback-accepted = 允许误差
feedback-your-answer = 你的答案
feedback-partly-right = 部分正确
feedback-was-yours = （你的答案）

feedback-your-order = 你的顺序
feedback-right-order = 正确顺序
feedback-your-right-order = 你的顺序（正确）
feedback-followed-right = 下一步衔接正确
feedback-followed-wrong = 下一步衔接错误

feedback-your-choice = 你的选择
feedback-your-right-choice = 你的选择（正确）
feedback-right-choice = 正确选择
feedback-fits-none = 与哪一项都不匹配

feedback-panel-as = 与评审组一致
feedback-panel-near = 接近评审组
feedback-panel-partly = 部分接近评审组
feedback-panel-far = 与评审组相差较大
feedback-panel-credit = 得分：{ $share }。与全部评 3 分相比，你的评分越接近评审组，得分越高。
feedback-panel-legend-own = 圆圈：你的评分。
feedback-panel-legend = 竖线：评审组的平均分。色带：评分的离散程度，左右各一个标准差。
feedback-action-not-rated = 未评分
feedback-action-as = 与评审组一致
feedback-action-near = 接近评审组
feedback-action-far = 与评审组相差较大
feedback-figures = 评审组 { $mean }，标准差 { $sd }（{ $n } 人评分）
feedback-figures-own = 你 { $own }，评审组 { $mean }，标准差 { $sd }（{ $n } 人评分）

feedback-echo = 同样的误解也让你在另一道题上答错：“{ $name }”。

feedback-review = { $n } · { $topic } · { $verdict }
feedback-gone = 当前题库中已没有这道题，因此无法显示题目内容。得分仍按当时的参数计算。
feedback-edited = 这道题后来修改过：你答的是版本 { $then }，现在是版本 { $now }。你的得分不变。

feedback-bookmark = 收藏
feedback-note-add = 添加笔记
feedback-note-yours = 你的笔记
feedback-note = 这道题的笔记
feedback-note-hint = 输入时自动保存在此浏览器中，导出时也会包含。
feedback-report = 报告错误
feedback-report-hint = 不会发送任何内容。请复制这段文字，补充哪里有误，再发给提供这个测验的人。
feedback-report-text = 错误报告
feedback-report-copy = 复制
feedback-report-copied = 已复制。
feedback-report-not-copied = 此浏览器不允许页面复制。请选中文字后自行复制。
