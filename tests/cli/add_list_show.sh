#!/bin/sh
# A record is written, and read back as a line, whole, and as JSON.
. "$(dirname "$0")/lib.sh"
new_notebook n

run add weather mood=-2 energy=1 'feelings=calm,a bit\, lost' company=alone feelings=close --now 2026-11-21T21:30:00+01:00
expect 0
id=$(cat "$out")
holds test ${#id} = 36

run list
expect_lines 1
expect_out "^$id  2026-11-21 21:30  weather  mood=-2 energy=1 feelings=calm,a bit\\\\, lost,close company=alone$"
run list --json
is "$(cat "$out")" "{\"id\":\"$id\",\"kind\":\"weather\",\"at\":\"2026-11-21T21:30:00.000+01:00\",\"written\":\"2026-11-21T21:30:00.000+01:00\",\"fields\":{\"mood\":-2,\"energy\":1,\"feelings\":[\"calm\",\"a bit, lost\",\"close\"],\"company\":[\"alone\"]}}"
run --json show "$id"
expect_out '"kind":"weather"'
run show "$(echo "$id" | cut -c1-13)"
expect 0
expect_out '  feelings: calm,a bit'

# Options stand anywhere; a lone -- ends them.
run --now 2026-11-22T09:00 add note --at 2026-11-20T08:00 text=early
expect 0
run add --now=2026-11-22T09:01 note -- text=--dashes
expect 0
run find -- --dashes
expect_lines 1

# A value from standard input loses one line end and nothing else.
printf 'first\n\nlast\n\n' > "$work/text"
input=$work/text
run add note text=- --now 2026-11-22T09:02
expect 0
input=
run list note --json
expect_out '"text":"first\\n\\nlast\\n"'
run list note
expect_lines 3
printf '\357\273\277one\r\ntwo\r\n' > "$work/text"
input=$work/text
run add belief text=- --now 2026-11-22T09:02
expect 0
input=
run list belief --json
expect_out '"text":"one\\ntwo"'

# Days: until four in the morning it is still the evening before; both ends count.
run add note text=late --at 2026-11-22T03:59
run add note text=dawn --at 2026-11-23T04:00
run list --since 2026-11-21 --until 2026-11-21
expect_lines 2
expect_out 'text=late'
run list --since 2026-11-23
expect_lines 1
expect_out 'text=dawn'

# Written for an earlier day: the program says so by itself.
run add weather mood=0 --at 2026-11-19T21:00 --now 2026-11-22T09:00 --json
run list weather --until 2026-11-19
expect_out 'late=1'

# What is data is JSON where that is asked for.
run add note text=told --json
expect_out '^{"id":"[0-9a-f-]*"}$'
id=$(sed 's/.*:"\(.*\)"}/\1/' "$out")
run amend "$id" text=better --json
expect_out "^{\"id\":\"$id\"}$"

# An own zone applies where a time has no offset, summer or winter.
TZ=Europe/Vienna
export TZ
run add note text=summer --at 2026-07-01T12:00
run list --json --since 2026-07-01 --until 2026-07-01
expect_out '2026-07-01T12:00:00.000+02:00'
end
