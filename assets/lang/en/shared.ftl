## What several pages share.

# Between the names of a list
list-separator = ,{" "}
