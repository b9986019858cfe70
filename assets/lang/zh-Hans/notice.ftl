notice-denied = 此浏览器不允许页面保存数据。测验可以继续，但关闭页面后就会丢失。
notice-full = 浏览器分配给此页面的存储空间已满。请删除旧结果或将其导出；测验可以照常进行。
notice-nothing-fits = 题库中没有符合你所选条件的题目。请多选一些主题、子主题、题型或难度。
notice-discarded = 这次测验已在另一个标签页中放弃，不会再保存其中的内容。
notice-no-sql = 这次测验不包含写查询的题目，因为此浏览器无法在此运行 SQLite。
notice-aside = 此页面保存的部分数据无法读取，已另行存放，没有删除，键名为“{ $key }”。（{ $why }）

notice-loading = 请稍候
notice-part-lost = 内容不完整
notice-part-lost-text = 页面的一部分未能加载。请检查网络连接后重试；你的回答已保留。
notice-retry = 重试
notice-bank = 题目未能加载
notice-bank-unreachable = 无法加载题目。请检查网络连接后重试。（{ $why }）
notice-bank-closed = 此页面无权读取题库。（{ $why }）
notice-bank-broken = 题库已损坏，需要由发布者修复。（{ $why }）
notice-bank-empty = 题库中没有列出这些主题的题目，需要由发布者修复。

notice-not-found = 此地址没有内容
notice-not-found-text = 链接可能已过期或输入有误。
notice-home = 返回首页

notice-conflict = 另一个测验尚未完成
notice-conflict-text = 其中已答 { $n } 题。开始新测验后，原测验会被丢弃。
notice-conflict-resume = 继续原测验
notice-conflict-start = 开始新测验

notice-elsewhere = 此测验已在另一个标签页中打开
notice-elsewhere-text = 所有回答都已保存。你可以在这里继续，另一个标签页将停止写入。
notice-elsewhere-resume = 在此继续
