#!/bin/sh
# A record is changed by another that follows it; every version stays.
. "$(dirname "$0")/lib.sh"
new_notebook n
id=$(add weather mood=1 energy=2 'note=as it was' --now 2026-11-20T21:00)

run amend "$id" mood=3 note= --now 2026-11-21T08:00
expect 0
is "$(cat "$out")" "$id"
run list
expect_lines 1
expect_out 'mood=3 energy=2'
expect_no 'as it was'
run history "$id"
expect_out 'mood: 3'
expect_out 'note: as it was'
run history "$id" --json
expect_lines 2
expect_out '"follows":'

# To another day.
run amend "$id" --at 2026-11-18T22:00 --now 2026-11-21T08:01
expect 0
run list --until 2026-11-18
expect_lines 1
run history "$id" --json
expect_lines 3

# What may not be, changes nothing.
run amend "$id" mood=
refused 'mood'
run amend "$id" mood=11
refused '\-5'
run amend "$id"
refused 'what to change'
run amend 01000000-0000-7000-8000-000000000000 mood=1
refused 'no record'
run history "$id" --json
expect_lines 3
end
