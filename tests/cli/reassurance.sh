#!/bin/sh
# What wishes to be reassured show, out of bare tables and out of a notebook: silent behind the gate.
. "$(dirname "$0")/lib.sh"
export EVENKEEL_NOTEBOOK="$work/none.db"
data=tests/oracle
run insight reassurance --from "$data/reas_counts.csv" --key "$data/reas_episodes.csv" --json
expect 0
expect_out '"pct_change_per_30d":-10.3321'
expect_out '"waited":{"n":89,"events":73,"median_h":1.64,'
expect_out '"halves":{"first":\[22,39\],"second":\[18,40\],"p_second_lower":0.844732}'
run insight reassurance --from "$data/reas_counts.csv"
expect_out '^asked_per_week: 8.02, between 6.7 and 9.53, from 96'
expect_out '^waited: not yet known; still missing: 10 (urges)$'
printf 't_days,urge,sought,hours\n1,5,1,2\n' > "$work/t.csv"
run insight reassurance --from "$work/t.csv"
refused 'settled'

new_notebook n
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
    add urge what=check strength=8 after=1 response=waited waited_min=30 > "$work/id"
done
run insight reassurance --json
expect 0
expect_out '"waited":{"value":null,"n":0,'
expect_no '"value":1'
run insight reassurance
expect_no 'waited'
add safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0 > "$work/id"
run insight reassurance --json
expect_out '"waited":{"value":1,"n":12,'
expect_out '"settled_waited":{"value":1,"n":12,'
expect_out '"settled_asked":{"value":null,'
add safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=1 > "$work/id"
run insight reassurance --json
expect_out '"waited":{"value":null,"n":0,'
end
