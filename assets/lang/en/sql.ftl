## A question that asks for a query in SQL, which SQLite runs in the browser, and the feedback on it.

# Heading of what is folded: the tables that the query may use
sql-tables = Tables
# Name of a table with data, for screen readers
sql-table = Table { $name }
sql-tables-hint = The first rows of each table. Your answer is run on other data, too.
sql-your-query = Your query
# Ctrl, Cmd, Enter, Tab and Escape are keys
sql-help = Ctrl or Cmd with Enter runs it. Tab indents; to leave the field, press Escape, then Tab.
# A button
sql-run = Run
sql-running = Running…
sql-checking = Checking your answer…
# Name of the table that a query gave, for screen readers
sql-result = Result
# How large that table is
sql-size =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }

# { $why } is a technical reason, or nothing
sql-lost = SQLite, which runs queries, could not be loaded. Check the connection and try again. { $why }
# Buttons below the message above
sql-retry = Try again
sql-without = Go on without such questions

# What SQLite says of a query that it cannot run, in its own English words
sql-failed = SQLite: { $message }
# { $why } is a technical reason
sql-failed-tables = The question's own tables: { $why }
# Why a query was not run. { $name } is the name of a function of SQL
sql-no-function = The function { $name } is not allowed here.
# { $name } is a statement of SQL such as ATTACH or PRAGMA
sql-no-statement = { $name } is not allowed here.
sql-no-virtual-table = A virtual table is not allowed here.
sql-no-transaction = A transaction is not allowed here.
sql-no-change = A statement that changes the database is not allowed here.
sql-one-statement = Write one statement only; there is another after the first.
# SELECT … FROM … is SQL
sql-no-rows = Write one query that gives rows, such as SELECT … FROM …
# { $ms } is a number of milliseconds
sql-timeout = The query was stopped after { $ms } ms. Does it ever end?
sql-many-rows =
    { $n ->
        [one] The result has more than { $n } row.
       *[other] The result has more than { $n } rows.
    }
sql-large-result = The result is larger than 1 MB.
sql-large-value = A text or a blob is larger than 100 KB.
sql-memory = The query needs more than 10 MB of memory.
sql-endless = The query did not stop and had to be ended.
# { $why } is a technical reason
sql-restarted = SQLite ended with this query and was started anew. ({ $why })

# In the feedback: what the query gave on the data that was shown, and on the first, second… other data
sql-seen-right = The data you saw: the right result
sql-seen-wrong = The data you saw: another result
sql-other-right = Other data, { $n }: the right result
sql-other-wrong = Other data, { $n }: another result
sql-right-query = A right query
# What opens both results, of the candidate's query and of a right one, side by side
sql-compare = Compare the results
# Above both results
sql-other-columns = The columns are not the ones that were asked for.
sql-other-rows = The rows are not the ones that were asked for.
sql-other-order = The rows are right, their order is not.
# Beside a row: of the candidate's result, which should not be there; of the right one, which is not in the candidate's
sql-extra = not wanted
sql-missing = missing
