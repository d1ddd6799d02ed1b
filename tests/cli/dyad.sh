#!/bin/sh
# Two people who share their days: bare tables in three layouts, and a notebook that shares none.
. "$(dirname "$0")/lib.sh"
new_notebook n

# The notebook holds no shared days: what is missing, and nothing else, on either side of the gate.
run insight dyad --json
expect 0
expect_out '^{"insight":"dyad","numbers":{"together":{"value":null,"n":0,.*"needs":{"what":"shared-days","more":30}},"next_day":{"value":null,.*"needs":{"what":"shared-days","more":100}}}}$'
cp "$out" "$work/closed"
add safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0 > "$work/id"
run insight dyad --json
is "$(cat "$out")" "$(cat "$work/closed")"
run insight dyad
expect_out '^together: not yet known; still missing: 30 (shared-days)$'

export EVENKEEL_NOTEBOOK="$work/none.db"
run insight dyad --from tests/oracle/dyad_dy150.csv --json
expect 0
expect_out '"n_days":150,"n_both":87,"n_consecutive_pairs":53,"same_day_cor":0.368905,"diff_cor":0.363463'
expect_out '"next_day":{"value":null,.*"needs":{"what":"shared-days","more":13'
expect_out '"ml_missing":{"logLik":-905.989,'
expect_no '"label"'
run insight dyad --from tests/oracle/dyad_dyosc365.csv --json
expect_out '"label":"see-saw","period_days":8.06'
run insight dyad --from tests/oracle/dyad_dynull150.csv --json
expect_no '"label"'
run insight dyad --from tests/oracle/dyad_apim.csv --json
expect_out '"n":94,"gls_common_phi":{"coef":{"pa":66.025'
run insight dyad --from tests/oracle/dyad_ou.csv --json
expect_out '"logLik":-496.198,"Phi_1day_rowwise":\[0.348587,0.153373,0.0613493,0.287238\]'
expect_no 'oregulat'

# Nothing but numbers where something is known; a sentence where the table is no such table.
printf 'day,mood_a,mood_b\n' > "$work/t.csv"
run insight dyad --from "$work/t.csv" --json
expect 0
expect_out '"n_days":0,"n_both":0'
printf 'day,mood_a,mood_b\n1,2,3\n2,2,3\n3,2,3\n4,2,3\n5,2,3\n6,2,3\n7,2,3\n' > "$work/t.csv"
run insight dyad --from "$work/t.csv" --json
expect 0
expect_no 'nan\|inf\|"ols"\|"ml_missing"'
printf 'day,mood_a\n1,2\n' > "$work/t.csv"
run insight dyad --from "$work/t.csv"
refused 'mood_b'
printf 't_days,partner,mood\n1,c,3\n' > "$work/t.csv"
run insight dyad --from "$work/t.csv"
refused 'a or b'
end
