#!/bin/sh
# A thousand times kill -9 during writes: every acknowledged record is there, and the notebook is whole.
. "$(dirname "$0")/lib.sh"
new_notebook n
${CC:-gcc} -std=c11 -D_GNU_SOURCE -Wall -Wextra -Werror -O1 tests/cli/kill_writer.c -o "$work/kill_writer" || exit 1
last="kill -9"
"$work/kill_writer" "$evenkeel" "${ROUNDS:-1000}" > "$out" 2> "$err"
is $? 0
cat "$out"
expect_out ' 0 lost'
run check
expect 0
is "$(find "$HOME" -name '*.mark' | wc -l)" 1

# An import is one transaction: all of it or nothing.
add note text=seed > "$work/id"
"$evenkeel" export jsonl | head -1 > "$work/line"
i=0
while [ $i -lt 3000 ]; do
    echo "{\"kind\":\"note\",\"at\":\"2026-11-20T10:00:00Z\",\"fields\":{\"text\":\"line $i\"}}"
    i=$((i + 1))
done > "$work/many.jsonl"
run list
before=$(wc -l < "$out")
mixed=0
for wait in 0.01 0.02 0.03 0.04 0.05 0.06 0.07 0.08 0.09 0.1; do
    "$evenkeel" import jsonl "$work/many.jsonl" > "$out" 2> "$err" &
    pid=$!
    sleep $wait
    kill -9 $pid 2> "$work/unsaid"
    wait $pid 2> "$work/unsaid"
    run list
    lines=$(wc -l < "$out")
    [ "$lines" = "$before" ] || [ "$lines" = $((before + 3000)) ] || mixed=$((mixed + 1))
done
is $mixed 0
run check
expect 0
end
