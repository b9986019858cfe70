start-title = 作为后端开发者，你处于什么水平？
start-lead = 题目随你的表现调整，给出水平及其不确定性，并解释每个答案为什么对、为什么错。所有内容都留在此浏览器中。
start-or = 或者：[模拟面试]、[完全自定义的测验]

start-track = 目标岗位
start-own = 自己选择
start-own-hint = 自行挑选主题。
start-topic = { $summary } { $n } 道题。
start-no-topic = 请至少选择一个主题。
start-electives = 你使用的技术

start-quick = 快速
start-quick-hint = 8 题，或每个主题 1 题；约 10 分钟。先有个大致印象。
start-standard = 标准
start-standard-hint = 约 20 题，半小时。
start-precise = 精确
start-precise-hint = 直到每个主题的水平都足够清楚，每个主题最多 20 题。

start-framed = 自我测评
