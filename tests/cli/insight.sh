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
printf 'person,a,b,c,d\n1,1,2,3,4\n2,0,1,2,3\n3,4,4,1,0\n' > "$work/g.csv"
run insight position --from "$work/g.csv" --key "$work/key.csv" --json
expect 0
expect_out '"S_alpha":{"value":null,"n":3,.*"needs":{"what":"answers","more":27}'
expect_out '"people":3,"group":{"S":{"n_complete":3,"k":2,"alpha":'
expect_no '"person":\|nan'
run insight position --from tests/oracle/q_group_n300.csv --key tests/oracle/q_key.csv --json
expect_out '"C":{"n_complete":274,"k":12,"alpha":0.871005,"std_alpha":0.871302,"alpha_feldt95":\[0.847251,0.892471\]'
run insight position --from tests/oracle/q_person.csv --key tests/oracle/q_key.csv --json
expect_no 'alpha\|rci\|R_C'
run insight position --from tests/oracle/q_person.csv --key tests/oracle/q_key.csv --json \
    --sd 0.62 --reliability 0.86
expect_out '"rci_jacobson_truax":\[{"axis":"S","x1":2.25,"x2":3.33333,"sd":0.62,"rel":0.86,"sem":0.231983,"s_diff":0.328073,"rci":3.30211,"reliable":true,'
run insight position --from tests/oracle/q_person.csv --sd 0.62
refused 'reliability'
run insight position --from tests/oracle/q_person.csv --sd 0.62 --reliability 1
refused 'reliability'
run insight position --sd 0.62 --reliability 0.8
refused 'from'
run insight position --from "$work/missing"
refused 'missing'
# Then and now of a bare series, with windows as long as one likes.
series=tests/oracle/dyn_trend90.csv
run insight growth --from $series --window 28 --json
expect_out '"window_days":28,"n_base":20,"n_now":22'
expect_out '"verdict":"higher"'
expect_out '"valence":{"value":10.78'
run insight growth --from $series --window soon
refused 'window'
run insight growth --from $series --window 0
refused 'window'

# Support, areas, ladders and limits on bare tables; the circle may be listed beside.
run insight support --from tests/oracle/sup_narrow.csv --json
expect 0
expect_out '"max_share_jeffreys90":\[0.60528,0.890198\]'
expect_out '"K":6,'
printf 'person\npartner\nmum\nana\njoel\nli\nsam\ncoach\nneighbour\n' > "$work/circle.csv"
run insight support --from tests/oracle/sup_one.csv --key "$work/circle.csv" --json
expect_out '"counts":\[11,0,0,0,0,0,0,0\],"K":8,"prior_each":0.125,'
expect_out '"effective_supporters":{"value":1.26'
run insight support --from tests/oracle/sup_one.csv --json
expect_out '"needs":{"what":"variety"'
expect_no 'nan\|inf'
printf 'area,hours\nwork,42\npartner,20\nplay,6\n' > "$work/h.csv"
run insight areas --from "$work/h.csv" --json
expect_out '"share_partner_of_non_work":0.769231'
printf 't_days,expected,felt\n1,6,3\n' > "$work/l.csv"
run insight ladders --from "$work/l.csv" --json
expect_out '"all":{"times":1,"compared":1,"easier":1,'
printf 't_days,what\n1,held\n2,broken\n' > "$work/b.csv"
run insight limits --from "$work/b.csv" --json
refused 'what'
end
