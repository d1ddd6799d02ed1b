#!/bin/sh
# What helps: a bare table of moments with a coin, and a notebook's own, which never gives a verdict on what was only observed.
. "$(dirname "$0")/lib.sh"
new_notebook n

run insight helps --json
expect 0
expect_out '^{"insight":"helps","numbers":{},"practices":\[\],"tests":{}}$'
run insight helps
expect_out 'Once you have done a few things'

i=1
while [ $i -le 6 ]; do
    add practice name=five-senses before=7 after=$((2 + i % 3)) > "$work/id"
    add trial practice=five-senses suggested=$((i % 2)) p=0.5 before=7 after=4 followed_up_min=70 > "$work/id"
    i=$((i + 1))
done
run insight helps --json
expect_out '"five-senses.suggested":{"value":null,"n":6,.*"needs":{"what":"followed-up-moments","more":6,"days":1}}'
expect_out '"five-senses.next_check_in":{"value":null,.*"needs":{"what":"evenings","more":30}}'
expect_out '"five-senses.before_after":{"value":4,"n":6,.*"verdict":"not-yet-known","needs":{"what":"followed-up-moments","more":80}}'
expect_no nan

export EVENKEEL_NOTEBOOK="$work/none.db"
run insight helps --from tests/oracle/mrt12.csv --json
expect 0
expect_out '"effect":{"value":8.26259,"n":12,.*"verdict":"not-yet-known"'
expect_out '"randomisation_p_exact_fixed_count":0.251263,"randomisations":792'
run insight helps --from tests/oracle/mrtvar120.csv --json
expect_out '"target_prob":0.5,"effect":9.0565,"se_HC0":2.29393,"se_HC2":2.35,"se_HC3":2.40813,"df":116'

# Half of those who were offered it did not look again: the answer says so, with bounds.
printf 't_days,suggested,pre,post\n' > "$work/t.csv"
i=0
while [ $i -lt 40 ]; do
    after=$((i % 7 + 3))
    [ $((i % 4)) = 1 ] && after=NA
    printf '%d,%d,%d,%s\n' $i $((i % 2)) $((i % 5 + 4)) $after >> "$work/t.csv"
    i=$((i + 1))
done
run insight helps --from "$work/t.csv" --range 0,10 --json
expect 0
expect_out '"arms":\[{"moments":20,"followed":20},{"moments":20,"followed":10}\],"left_out":0,"bounds":\[-'
run insight helps --from "$work/t.csv" --range 0,5 --json
refused 'a rating on the scale'
printf 't_days,suggested,pre\n1,1,3\n' > "$work/t.csv"
run insight helps --from "$work/t.csv" --json
refused 'post'
end
