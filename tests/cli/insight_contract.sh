#!/bin/sh
# What interface promises of every number of every insight, over the made-up lives and an empty notebook: value, n,
# interval and verdict, and what is missing wherever that is not yet known.
. "$(dirname "$0")/lib.sh"
names='position dynamics recovery granularity contingency reassurance trust limits ladders areas support growth helps dyad'
new_notebook none
printf 'demo\n' > "$work/pass"
now=2026-11-22T20:00

# Each number on a line of its own.
numbers() { sed 's/{"value":/\n&/g' "$out" | grep '^{"value":'; }

holds_to_it() {
    run insight "$1" --json --now $now
    expect 0
    numbers > "$work/numbers"
    [ "$1" = helps ] || holds test -s "$work/numbers" # has those of the practices that were done
    is "$(grep -cv '^{"value":[^,]*,"n":[0-9]*,"lo":[^,]*,"hi":[^,]*,"level":[^,]*,"verdict":"[a-z-]*"' "$work/numbers")" 0
    is "$(grep '"verdict":"not-yet-known"' "$work/numbers" | grep -cv '"needs":{"what":"[a-z-]*","more":[1-9]')" 0
    is "$(grep -v '"verdict":"not-yet-known"' "$work/numbers" | grep -c '"needs"')" 0
    is "$(grep '^{"value":null' "$work/numbers" | grep -cv '"verdict":"not-yet-known"')" 0
    expect_no 'nan\|inf[,}]'
}

for name in $names; do
    holds_to_it "$name"
    cp "$out" "$work/none-$name"
    run insight "$name"
    case $name in # behind the gate there is no page, whatever is asked
    contingency | reassurance) expect 1 && expect_no 'partner\|mood\|urge\|reassur' ;;
    *) expect 0 && holds test -s "$out" ;;
    esac
done
for who in anna viktor samira joan; do
    "$evenkeel" demo "$work/$who" --who "$who" --now $now 2> "$err"
    export EVENKEEL_NOTEBOOK="$work/$who/notebook.db" EVENKEEL_PASSPHRASE_FILE="$work/pass"
    for name in $names; do holds_to_it "$name"; done
done
# A picture that is left out of the text still parts the words on either side of it.
run insight trust --now $now
expect_out 'I expected to be content [0-9]'
end
