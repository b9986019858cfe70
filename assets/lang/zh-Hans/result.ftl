result-yours = 你在这些主题上的水平
result-yours-one = 你在 { $topic } 上的水平
result-facts = { $right } · { $minutes } 分钟 · { $date } · 题库 { $bank }
result-again = 再做一次同类测验
result-all = 所有结果
result-home = 返回首页
result-method = Skill Quiz 如何测量
result-find-out = 测测你的水平
result-topics = 各主题水平
result-advice = 接下来学什么
result-growth = 测验测不出什么
result-keep = 保存与分享
result-review = 逐题回顾
result-how-to-read = 如何解读
result-meaning = θ 是一把量尺，0 代表典型的中级（Mid-level）开发者，多数人在 −2 到 2 之间。根据你的回答，以及在任何回答之前所作的假设（人群分布在 0 附近），色条有 95% 的概率包含真实值。回答较少时，估计值会偏向 0；多个主题的平均值比单个主题更集中。圆点是各个可能值的平均，所以它所在的区域可能与最可能的等级不同。题目难度由出题者估计，所以请把水平当作参考方向，不要当作证书。
result-bands = 各等级的概率：{ $topic }
result-topics-hint = 各主题的表现互相参考：一个主题强的人，在另一个主题上也很可能强，但并非必然。色条越宽，说明了解得越少。
result-topic-facts = { $certainty } · 已答 { $n } 题
result-essential = 对 { $track } 岗位必不可少
result-important = 对 { $track } 岗位很重要
result-useful = 对 { $track } 岗位有帮助

result-rapid = 有 { $n } 个回答的用时比读完题目所需的时间还短（有用时记录的回答：{ $judged } 个）。
result-rapid-lower =
    { $n ->
        [1] 这个回答的得分不到一半；如果是猜的，你的实际水平很可能高于这里的结果。
       *[other] 这些回答的得分不到一半；如果是猜的，你的实际水平很可能高于这里的结果。
    }
result-rapid-open =
    { $n ->
        [1] 如果这个回答是猜的，你的实际水平可能高于或低于这里的结果。
       *[other] 如果这些回答是猜的，你的实际水平可能高于或低于这里的结果。
    }
result-pattern = 你的作答模式不寻常：难题答对了，较容易的却答错了，超出了单一水平所能解释的程度。经验不均衡会造成这种情况，匆忙和猜测也会。计算水平时没有考虑这一点。

result-no-weakness = 没有失分。更长的测验才能找到你的知识边界。
result-advice-hint = 相对于你自己的水平，失分最多的地方。几道题只是线索，不是结论。
result-missed = { $of } 题中有 { $n } 题未得满分

result-precise = 测验在 { $n } 题后结束，因为水平估计已达到目标精度。
result-longest = 测验在 { $n } 题后结束，这是此类测验的题数上限。
result-time = 时间到，测验结束。
result-classified = 测验在 { $n } 题后结束，因为除一个等级外，其他每个等级的概率都已低于 5%。95% 区间仍可能略微延伸到另一个等级。
result-exhausted = 测验在 { $n } 题后结束，因为没有合适的题目了。
result-no-gain = 测验在 { $n } 题后结束，因为再多答题，水平估计也几乎不会更精确。
result-stopped = 你在 { $n } 题后结束了测验。

result-topic-lost = “{ $topic }”：{ $why }
result-unknown = 此浏览器中没有这份结果
result-unknown-hint = 结果保存在做测验时所用的浏览器中。它可能已被删除，或者在另一个浏览器中。

result-shared = 分享的结果
result-self-reported = 这是一份自报结果，内容只存在于链接之中：测验无人监督，制作链接的人也可能改动过它。请把它当作当事人对自己的描述。
result-unreadable = 无法读取此链接
result-unreadable-newer = 此链接来自更新版本的 Skill Quiz。重新加载页面即可获取该版本。
result-unreadable-changed = 链接不完整，或在传递过程中被改动过。请重新索取，并完整复制。
result-shared-facts = { $scored } 题中答对 { $right } 题 · { $date }

result-print = 打印或存为 PDF
result-picture = 存为图片
result-copy-link = 复制链接
result-link-hint = 链接本身带有这份摘要，不含你的回答：拿到链接的人都能查看，不保存在任何服务器上。
result-link-see = 查看分享内容
result-link-copied = 链接已复制。
result-link-not-copied = 此浏览器不允许页面复制。请打开“查看分享内容”并复制其地址。
result-picture-saved = 图片会保存到你的下载文件夹。
result-picture-failed = 无法生成图片，因为页面的一部分未能加载。请重试。
