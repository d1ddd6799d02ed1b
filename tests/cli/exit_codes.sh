#!/bin/sh
# Every exit code that the manual names.
. "$(dirname "$0")/lib.sh"
export EVENKEEL_NOTEBOOK="$work/n.db"
run version
expect 0
expect_out '^evenkeel [0-9]'
run --version
expect 0
run list
expect 1
expect_err 'evenkeel new'
run lock
expect 1
run nonsense
expect 2
new_notebook n
mv "$work/n.db-key" "$work/away"
run list
expect 3
mv "$work/away" "$work/n.db-key"
add note text=x > "$work/id"
truncate -s -1 "$EVENKEEL_NOTEBOOK"
run list
expect 4
run check
expect 4
end
