#!/bin/sh
# The safety check and what is written about origins have a lock of their own: in no list, search or export, unless
# asked for by name and the passphrase is shown.
. "$(dirname "$0")/lib.sh"
export EVENKEEL_NOTEBOOK="$work/n.db"
printf 'four quiet words here' > "$work/pass"
export EVENKEEL_PASSPHRASE_FILE="$work/pass"
"$evenkeel" new > "$work/code" 2> "$err"
id=$(add safety answers=q1=1,q2=0)
origin=$(add origin prompt=care-absent text="nobody at the door")
add note text=plain > "$work/id"

run list
expect_lines 1
run find q1
expect_lines 0
run find nobody
expect_lines 0
run export jsonl
expect_lines 1
run export jsonl --history
expect_lines 1
for elsewhere in 'list --trash' 'list --json' 'export csv --kind note' 'export ics' 'week' 'insight' 'get /today' \
    'get /everything' 'get /week' 'get /plan' 'find door'; do
    # shellcheck disable=SC2086
    run $elsewhere
    expect_no 'nobody at'
    expect_no 'care-absent'
    expect_no 'q1=1'
done
run check
expect_out '^1 record in 1 version is whole'
run backup "$work/copy"
expect_err 'holds one record[.]'
run list safety
expect 0
expect_lines 1
run show "$id"
expect_out 'q1=1'
run export jsonl --kind safety
expect_lines 1
run list origin --json
expect_lines 1
expect_out 'nobody at the door'
run show "$origin"
expect_out 'nobody at the door'
run export csv --kind origin
expect_out 'nobody at the door'
export EVENKEEL_PASSPHRASE_FILE="$work/wrong"
printf 'not the right words' > "$work/wrong"
run list origin --json
expect_no 'nobody'
export EVENKEEL_PASSPHRASE_FILE="$work/pass"
run today
expect_no 'nobody'
expect_no 'q1'
end
