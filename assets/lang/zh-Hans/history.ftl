history-title = 你的结果
history-none = 此浏览器中还没有保存任何结果。
history-none-go = 开始测验
history-trend = 变化趋势
history-trend-label = 每次结果的总体水平及其 95% 区间；下方表格包含相同内容。
history-certainty = 有 95% 的把握：{ $range }。
history-delete = 删除
history-delete-label = 删除 { $date } 的结果
history-delete-one = 删除这份结果？
history-delete-one-text = 删除后无法恢复，除非你已导出。
history-delete-all = 全部删除
history-delete-all-title = 删除所有结果？
history-delete-all-text =
    { $n ->
        [1] 仅有的 1 份结果将从此浏览器中删除。如果以后可能用到，请先导出。
       *[other] 全部 { $n } 份结果将从此浏览器中删除。如果以后可能用到，请先导出。
    }
history-keep = 保存与迁移
history-keep-hint = 结果只保存在此浏览器中。导出为 JSON 可用于备份或转移到其他设备，导出为 CSV 可用电子表格打开。
history-export = 导出为 JSON
history-export-csv = 导出为 CSV
history-import = 导入

history-imported = 结果：新增 { $added } 份，已存在 { $known } 份；拒绝 { $refused } 项。合并了 { $cards } 道题的复习、收藏和笔记。
history-no-export = 这不是 Skill Quiz 导出的文件，或者文件已损坏：{ $why }
history-result-id = 结果 { $id }：ID 不是由本应用生成的。
history-result-parts = 结果 { $id }：缺少主题或等级。
history-result-topic = 结果 { $id }：有回答不属于该测验的任何主题。
history-result-time = 结果 { $id }：时间不是有效日期。
history-result-bands = 结果 { $id }：等级划分有误。
history-result-level = 结果 { $id }：水平与回答不符，文件被改动过。
history-question-id = 题目 { $id }：名称不是由本应用生成的。
history-question-note = 题目 { $id }：笔记过长。
history-question-answers = 题目 { $id }：回答记录有误。

history-picture-foot = { $date } · { $scored } 题中答对 { $right } 题 · 本人自报；色条有 95% 的概率包含真实水平
