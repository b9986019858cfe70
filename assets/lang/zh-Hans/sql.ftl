sql-tables = 数据表
sql-table = 数据表 { $name }
sql-tables-hint = 每个表的前几行。你的查询还会在其他数据上运行。
sql-your-query = 你的查询
sql-help = 按 Ctrl 或 Cmd + Enter 运行。Tab 用于缩进；要离开输入框，请先按 Escape，再按 Tab。
sql-run = 运行
sql-running = 正在运行…
sql-checking = 正在检查你的答案…
sql-result = 查询结果
sql-size = { $rows } 行，{ $columns } 列

sql-lost = 无法加载用于运行查询的 SQLite。请检查网络连接后重试。{ $why }
sql-retry = 重试
sql-without = 跳过这类题并继续

sql-failed = SQLite：{ $message }
sql-failed-tables = 题目自带的数据表出错：{ $why }
sql-no-function = 这里不允许使用函数 { $name }。
sql-no-statement = 这里不允许使用 { $name }。
sql-no-virtual-table = 这里不允许使用虚拟表。
sql-no-transaction = 这里不允许使用事务。
sql-no-change = 这里不允许使用会更改数据库的语句。
sql-one-statement = 只能写一条语句；第一条之后还有另一条。
sql-no-rows = 请写一条会返回行的查询，例如 SELECT … FROM …
sql-timeout = 查询在 { $ms } 毫秒后被中止。它真的会结束吗？
sql-many-rows = 结果超过 { $n } 行。
sql-large-result = 结果超过 1 MB。
sql-large-value = 有文本或 BLOB 超过 100 KB。
sql-memory = 查询需要的内存超过 10 MB。
sql-endless = 查询没有停止，只能强制终止。
sql-restarted = SQLite 因这条查询而退出，已重新启动。（{ $why }）

sql-seen-right = 你看到的数据：结果正确
sql-seen-wrong = 你看到的数据：结果与预期不同
sql-other-right = 其他数据 { $n }：结果正确
sql-other-wrong = 其他数据 { $n }：结果与预期不同
sql-right-query = 一条正确的查询
