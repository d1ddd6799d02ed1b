#!/bin/sh
# What the notebook shows; behind the gate nothing, and from a bare table without any notebook.
. "$(dirname "$0")/lib.sh"
new_notebook n
run insight
expect_out '^position$'
run insight xyzzy
refused 'no insight'
run insight position
expect_out 'not yet known'
add answers form=position answers=s1=4,s2=0,s3=4,s4=4,s5=0,s6=4 > "$work/id"
run insight position
expect_out 'not yet known'
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
run insight position --from "$work/missing"
refused 'missing'
end
