#!/bin/sh
# What the notebook shows, and what a bare table shows without any notebook.
. "$(dirname "$0")/lib.sh"
new_notebook n
run insight
expect_out '^position$'
expect_out '^trust$'
run insight xyzzy
refused 'no insight'
run insight position
expect_out 'Here a map will show'
run insight --json
expect_out '^{"insight":"position"}$'
# The same as the page says, before and after the six questions: no number here is about a couple.
all=
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do all="$all,s$i=2,c$i=2"; done
add answers form=position "answers=${all#,}" > "$work/id"
run insight position --json
expect_out '"S":{"scored":true,"value":2,'
run get /where
expect_out 'Your answers lie near the middle'
expect_out 'about 50 of 100, between 40 and 60, from 12 answers'
run insight position
expect_out 'about 50 of 100, between 40 and 60, from 12 answers'
run insight position --as-of 2020-01-01
expect_out 'Here a map will show'
run insight position --as-of tomorrow
refused 'as-of'

export EVENKEEL_NOTEBOOK="$work/none.db"
printf 'date,s1,s2\n2026-01-01,1,2\n' > "$work/t.csv"
run insight position --from "$work/t.csv"
expect 2
printf 'date,a,b,c,d\n2026-01-01,1,2,3,4\n' > "$work/t.csv"
printf 'item,axis,facet,reverse\na,S,S1,0\nb,S,S1,0\nc,C,C1,0\nd,C,C1,0\n' > "$work/key.csv"
run insight position --from "$work/t.csv" --key "$work/key.csv" --json
expect 0
expect_out '^{"insight":"position"'
printf 'date,a,b,c,d\n2026-01-01,1,2,3,9\n' > "$work/t.csv"
run insight position --from "$work/t.csv" --key "$work/key.csv"
refused 'd'
run insight position --from "$work/t.csv" --key "$work/key.csv" --range 9,1
refused 'range'
run insight position --from "$work/missing"
refused 'missing'
end
