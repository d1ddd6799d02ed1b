#!/bin/sh
# A made-up notebook: the same for the same seed, years and now, ending at now, some ten records a day.
. "$(dirname "$0")/lib.sh"
run demo "$work/a" --seed 7 --now 2026-11-22T20:00
expect 0
printf 'demo\n' > "$work/pass"
export EVENKEEL_PASSPHRASE_FILE="$work/pass" EVENKEEL_NOTEBOOK="$work/a/notebook.db"
run check --now 2026-11-22T20:00
expect 0
run list --json
count=$(wc -l < "$out")
holds test "$count" -ge 3650
holds test "$count" -le 4000
sort "$out" > "$work/first"
for kind in weather note urge practice decision outcome boundary repair person answers; do
    holds test "$(grep -c "\"kind\":\"$kind\"" "$work/first")" -ge 2
done
"$evenkeel" demo "$work/b" --seed 7 --now 2026-11-22T20:00 2> "$err"
holds cmp -s "$work/a/notebook.db" "$work/b/notebook.db"
for who in anna viktor samira joan; do
    run demo "$work/$who" --who "$who" --seed 7 --now 2026-11-22T20:00
    expect 0
    EVENKEEL_NOTEBOOK="$work/$who/notebook.db" run list person --json
    holds test "$(wc -l < "$out")" -ge 5
done
holds cmp -s "$work/a/notebook.db" "$work/anna/notebook.db"
if cmp -s "$work/anna/notebook.db" "$work/joan/notebook.db"; then holds false; fi
EVENKEEL_NOTEBOOK="$work/viktor/notebook.db" run insight position
holds grep -q 'grounded and close' "$out"
EVENKEEL_NOTEBOOK="$work/viktor/notebook.db" run insight position --as-of 2026-01-30
holds grep -q 'keeping distance' "$out"
run demo "$work/d" --who nobody
refused 'anna, joan, samira, viktor'
run demo "$work/a"
expect 1
run demo "$work/c" --years 0
refused 'years'
run demo "$work/c" --years 57 --now 2026-11-21T21:30+01:00
refused '1 to 56'
run demo "$work/c" --seed x
refused 'seed'
run demo ''
refused 'demo DIR'
end
