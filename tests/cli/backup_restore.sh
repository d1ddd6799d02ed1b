#!/bin/sh
# A backup is a verified copy; restoring says the difference first and can be taken back.
. "$(dirname "$0")/lib.sh"
new_notebook n
add note text=first > "$work/id"
run backup "$work/b"
expect 0
is "$(stat -c %a "$work/b")" 600
run backup "$work/b"
expect 1
run backup "$work/b" --force
expect 0
add note text=second > "$work/id"

run restore-backup "$work/b" --preview
expect 0
expect_out 'set aside: 1'
run restore-backup "$work/b" --preview --json
expect_out '^{"records":1,"damaged_parts":0,"come_back":0,"set_aside":1}$'
run list
expect_lines 2
run restore-backup "$work/b"
expect 0
run list
expect_lines 1
add note text=third > "$work/id"
run check
expect 0
run restore-backup --undo
expect 0
run list
expect_lines 2
expect_out 'second'
run check
expect 0
run restore-backup --undo
expect 0
run list
expect_out 'third'
run check
expect 0

# On another machine: no notebook there yet.
export EVENKEEL_NOTEBOOK="$work/new/place.db"
mkdir "$work/new"
cp "$work/n.db-key" "$work/new/place.db-key"
run restore-backup "$work/b"
expect 0
run list
expect_lines 1
expect_out 'first'
run check
expect 0

# What is no backup, cut or changed, is refused and changes nothing.
head -c 1500 "$work/b" > "$work/cut"
run restore-backup "$work/cut"
refused 'cut or hurt'
sed '1s/^./X/' "$work/b" > "$work/changed"
run restore-backup "$work/changed"
expect 2
run restore-backup "$work/missing"
expect 2
run list
expect_lines 1
run restore-backup
refused 'undo'

# Another key does not open it.
new_notebook other
run restore-backup "$work/b"
expect 3
run list
expect_lines 0
end
