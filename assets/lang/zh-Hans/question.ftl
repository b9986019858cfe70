question-applies-to = 适用于 { $products }
question-code = 代码
question-code-in = 代码，{ $language }
question-table = 表格

question-choose-one = 选择一项
question-choose-all = 选择所有符合的选项

question-answer = 你的答案
question-answer-in = 你的答案，单位：{ $unit }
question-limit = 一行，最多 { $n } 个字符

question-match = 为每一项选择与之匹配的内容。同一内容可以匹配多项，也可以一项都不匹配。
question-match-from = 可选内容
question-match-none = — 请选择 —
question-match-entry = { $letter }：{ $entry }

question-rate = 为每种做法评分，从 1（有害）到 5（非常有效）
question-rate-lowest = 有害
question-rate-highest = 非常有效

question-lapses = 做过之后又有 { $n } 次没答上来
