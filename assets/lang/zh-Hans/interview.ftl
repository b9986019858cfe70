interview-title = 模拟面试
interview-lead = { $n } 道题，题型混合，按岗位要求分配到各个主题。结束前没有反馈；结束后给出水平及其不确定性，以及面试官会怎么评价、接下来会问什么。
interview-role = 面试岗位

interview-said = 面试官可能的评价
interview-nothing-strong = 没有特别突出的主题；面试较短时会有这种情况。
interview-strong = 表现不错的主题：{ $topics }。
interview-nothing-open = 没有需要追问的地方；接下来会是更难的题目。
interview-open = 面试官会继续追问：{ $places }。
interview-place = { $topic }（{ $part }）
interview-pace =
    答题用时：{ $minutes } 分钟；预期：约 { $expected } 分钟。{ $unknown ->
        [0] 你一次也没有说“不知道”；确实不知道时，坦白说出来会给人留下好印象。
       *[other] 你说了 { $unknown } 次“不知道”；比起猜测，面试官更欣赏这样的坦白。
    }
interview-verdict-one = 从这 1 道题来看，面试会按“{ $band }”等级继续下去（把握：{ $share }）。这只是一次简短面试留下的印象，不是录用决定。
interview-verdict = 从 { $kinds } 种题型的 { $n } 道题来看，面试会按“{ $band }”等级继续下去（把握：{ $share }）。这只是一次简短面试留下的印象，不是录用决定。
