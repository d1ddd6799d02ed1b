#!/bin/sh
# The trash: in, out, and emptied for good.
. "$(dirname "$0")/lib.sh"
new_notebook n
one=$(add note text=first-words)
two=$(add note text=second-words)

run erase "$one"
expect 0
run list
expect_lines 1
run find first-words
expect_lines 0
run list --trash
expect_lines 1
expect_out 'first-words'
run restore "$one"
expect 0
run list --trash
expect_lines 0
run restore "$one"
expect 0
expect_err 'not in the trash'

run erase "$one" "$two"
run empty-trash
expect 0
expect_err '2 records were erased for good'
run list --trash
expect_lines 0
run history "$one"
expect 2
run check
expect 0
run export jsonl --history
expect_no 'first-words'

# Erasing many or none.
run erase
refused 'which record'
run erase 0123
refused 'no record'
end
