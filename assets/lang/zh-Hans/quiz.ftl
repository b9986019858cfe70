quiz-none = 没有正在进行的测验
quiz-none-hint = 开始一个吧，用时十分钟。
quiz-none-home = 返回首页
quiz-left-out = 这次测验不包含“{ $topic }”，因为它的题目无法使用。{ $why }
quiz-left-out-several = 以下主题的题目无法使用，本次测验不包含它们：{ $topics }。
quiz-left-out-why = 原因
quiz-damaged =
    { $n ->
        [1] 题库中有 1 道题已损坏，已略过：{ $first }
       *[other] 题库中有 { $n } 道题已损坏，已略过，其中包括：{ $first }
    }

quiz-heading = 第 { $n } 题：{ $topic }
quiz-progress-name = 已答题数
quiz-progress = 第 { $n } 题 · 已答 { $answered } 题，最多还剩 { $left } 题
quiz-skipped = 已跳过 { $n } 题
quiz-precision-review = 复习；水平不变
quiz-precision = 估计误差 ±{ $width }；每个等级约宽 1.2
quiz-precision-none = 水平尚未知
quiz-precision-hint = 95% 区间宽度的一半；越小越确定

quiz-time-left = 剩余 { $time }
quiz-time-five = 剩余不到五分钟。
quiz-time-one = 剩余不到一分钟。
quiz-time-up = 时间到。请答完这道题，测验随后结束。
quiz-time-off = 关闭时间限制

quiz-submit = 提交
quiz-dont-know = 不知道
quiz-skip =
    { $n ->
        [0] 跳过（已用完）
       *[other] 跳过（剩 { $n } 次）
    }
quiz-one-moment = 请稍候：其余部分加载完成后，测验会继续。
quiz-keys = 快捷键
quiz-leave = 离开（回答会保留）
quiz-end = 结束并查看结果
quiz-end-title = 现在结束测验？
quiz-end-text = 结果将只依据 { $n } 个回答，并且无法再继续这次测验。
quiz-end-review = 结束复习
quiz-text-lost = 无法再次加载题目内容；你的回答已保留。
quiz-next = 下一题
quiz-last = 查看结果
quiz-last-review = 完成复习

quiz-nothing-chosen = 请先选择一个答案，或选“不知道”。
quiz-nothing-typed = 请先输入一个数字，或选“不知道”。
quiz-not-a-number = “{ $text }”不是数字。请输入数字，小数点用英文句点：1250 或 0.25。
quiz-two-numbers = “{ $text }”在不同国家表示不同的数。请输入 { $whole } 或 { $fraction }。
quiz-nothing-moved = 请先排好步骤的顺序，或选“不知道”。
quiz-unmatched = 还有 { $n } 项没有配对。请为每一项配对，或选“不知道”。
quiz-unrated = 还有 { $n } 种做法没有评分。请为每种做法评分，或选“不知道”。
quiz-no-text = 请先输入答案，或选“不知道”。
quiz-no-query = 请先写一条查询，或选“不知道”。
quiz-too-long = 答案过长，最多 { $n } 个字符。
quiz-not-run = 请先运行查询。
quiz-mismatch = 这个答案与题目不符。请重新选择。

quiz-dismiss = 关闭
quiz-cancel = 取消
