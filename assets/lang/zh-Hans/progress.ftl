progress-title = 你的进展
progress-step = 建议的下一步
progress-begin = 先做一次测验；十分钟后，你就能大致了解自己的水平。
progress-begin-go = 选择测验
progress-finish = 继续你已开始的测验；回答都已保存。
progress-finish-go = 继续
progress-review =
    { $n ->
        [1] 趁还没忘，复习 1 道题。
       *[other] 趁还没忘，复习 { $n } 道题；这样留住的，比做新题增加的更多。
    }
progress-review-go = 去复习
progress-measure = 测一测你在 { $topic } 上的水平：你还没有答过这个主题的计分题。
progress-sharpen = 多答一些 { $topic } 的题：你在这个主题上的水平还只是粗略估计。
progress-measure-go = 快速测评
progress-learn = 练习 { $topic }：上次测验中，“{ $subtopic }”失分最多。
progress-practise = 练习 { $topic }：这是你目前水平最低的主题。
progress-practise-go = 练习
progress-levels = 各主题水平
progress-levels-hint = 每个主题的最新结果。色条有 95% 的概率包含真实水平。
progress-reviews = 复习
progress-reviews-go = 复习、收藏和笔记
progress-streak = 你已连续答题 { $n } 天。
progress-answered = 已答 { $n } 题，{ $date }
progress-higher = 已答 { $n } 题，{ $date }；比上次高
progress-lower = 已答 { $n } 题，{ $date }；比上次低
progress-same = 已答 { $n } 题，{ $date }；与上次相比没有可确定的变化
progress-course = { $topic } 的变化趋势
progress-course-label = { $topic }：每次结果的水平及其 95% 区间；下方表格包含相同内容。
progress-table = 以表格显示所有主题
progress-table-topic = 主题
progress-table-level = 水平（95%）
progress-table-theta = θ（95% 区间）
progress-table-results = 结果数
progress-table-last = 最近一次
progress-theta = { $mean }（{ $low } 至 { $high }）

progress-chart-table = 以表格显示
progress-chart-label = 水平的变化趋势
progress-chart-when = 时间
progress-chart-level = 水平
progress-chart-probability = 概率
