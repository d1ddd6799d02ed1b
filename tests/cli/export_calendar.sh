#!/bin/sh
# Rituals as a calendar: titles that say nothing, nothing for two while the gate is closed.
. "$(dirname "$0")/lib.sh"
new_notebook n
add ritual 'title=Writing, my own' kind=alone 'rule=FREQ=WEEKLY;BYDAY=TU' starts=2026-11-17T19:30+01:00 minutes=60 \
    --now 2026-11-16T21:00 > "$work/id"
add ritual title=Swim kind=body discreet_title=Errand --now 2026-11-16T21:01 > "$work/id"
add ritual 'title=The two of us' kind=together discreet_title=Dinner --now 2026-11-16T21:02 > "$work/id"
run export ics
expect 0
expect_out 'SUMMARY:Quiet time'
expect_out 'SUMMARY:Errand'
expect_out 'DTSTART:20261117T193000'
expect_out 'RRULE:FREQ=WEEKLY;BYDAY=TU'
expect_no 'Writing'
expect_no 'Dinner'
expect_no 'Swim'
run export ics --titles -o "$work/mine.ics"
expect 0
holds grep -q 'SUMMARY:Writing\\, my own' "$work/mine.ics"
holds grep -q 'SUMMARY:Errand' "$work/mine.ics"
is "$(tail -c 2 "$work/mine.ics" | od -An -tx1 | tr -d ' ')" 0d0a
run export ics --kind ritual
refused 'no kind'
run export ics --history
refused 'no kind'
run export jsonl --titles
refused 'ics alone'
add safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0 > "$work/id"
run export ics
expect_out 'SUMMARY:Dinner'
end
