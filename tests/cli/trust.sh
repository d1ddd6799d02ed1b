#!/bin/sh
# Decisions that stay what they were, what they show, and words looked through as they are written.
. "$(dirname "$0")/lib.sh"
new_notebook n

# Once the outcome is there, the decision itself is locked; the day to look again is not.
decision=$(add decision about_what="the flat" way=own choice=stay confidence=70)
run amend "$decision" confidence=80
expect 0
outcome=$(add outcome about="$decision" good=1 contentment=8)
run amend "$decision" confidence=10
expect 1
expect_err 'stays as it was'
run amend "$decision" --at 2020-01-01T10:00
expect 1
run show "$decision" --json
expect_out '"confidence":80'
run amend "$decision" review_on=2027-01-01
expect 0
run erase "$decision"
expect 0
run restore "$decision"
expect 0
run erase "$outcome"
run amend "$decision" confidence=60
expect 0
run show "$decision" --json
expect_out '"confidence":60'

# What decisions show: joint ones are left out, and too few are not yet known.
run insight
expect_out '^trust$'
run insight trust --json
expect_out '"n":0,"made":1,"joint":0'
expect_out '"over_confidence":{"value":null,"n":0,.*"needs":{"what":"reviewed-decisions","more":10}'
for i in 1 2 3 4 5 6; do
    id=$(add decision about_what="number $i" way=own confidence=60 --at "2026-01-0${i}T12:00")
    add outcome about="$id" good=$((i % 2)) > "$work/id"
    id=$(add decision about_what="asked $i" way=asked-for-information confidence=80 --at "2026-02-0${i}T12:00")
    add outcome about="$id" good=1 > "$work/id"
done
id=$(add decision about_what="together" way=own touches=partner confidence=80)
add outcome about="$id" good=1 > "$work/id"
run insight trust --json
expect_out '"n":12,"made":13,"joint":1'
expect_out '"own":{"good":3,"n":6,'
expect_out '"advised":{"good":6,"n":6,'
expect_out '"over_confidence":-0.05,'
run insight trust --json --as-of 2026-01-31
expect_out '"n":0,'

# A bare table, as in the reference; nothing but numbers where something is known.
run insight trust --json --from tests/oracle/dec150.csv
expect 0
expect_out '"brier":0.216817,"brier_se":0.0163712,"corp":{"MCB":0.0103867,"DSC":0.0275256,"UNC":0.233956'
expect_out '"p_own_better":0.664041,'
printf 't_days,own,confidence,outcome_good\n1,1,0.5,1\n' > "$work/one.csv"
run insight trust --json --from "$work/one.csv"
expect 0
expect_no 'nan'
run insight trust --from "$work/one.csv"
expect_out 'not yet known'
printf 't_days,own\n1,1\n' > "$work/two.csv"
run insight trust --from "$work/two.csv"
refused 'confidence'

# How something may be heard is told beside the id, holds nothing up, and repeats nobody's words.
run add i-statement feel=ignored ask="call me if it gets late"
expect 0
expect_lines 1
expect_err '^evenkeel: feel: A feeling that accuses'
expect_no 'late'
run add i-statement feel=lonely need=closeness ask="would you sit with me"
is "$(wc -c < "$err")" 0
run add boundary state=drafted limit="no calls at night" words="You must stop xyzzy calling"
expect_err '^evenkeel: words: A demand'
expect_no 'xyzzy'
run add i-statement feel=threatened
expect_err 'evenkeel now help'
end
