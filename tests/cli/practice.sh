#!/bin/sh
# Practices and the ways of Now in a terminal: every one runs to its end, and what it fills is written down.
. "$(dirname "$0")/lib.sh"
export EVENKEEL_NOTEBOOK="$work/none.db"

# Every field that a file holds is told.
run practice --json
expect 0
for field in name title strategy minutes what how why when_not evidence standing then serves not_for given steps; do
    expect_out "\"$field\":"
done
expect_no '"name":"listening"'
expect_no '"name":"now-upset"'
for strategy in self-awareness self-compassion life-outside boundaries regulation secure-attachment self-trust; do
    holds test "$(grep -c "\"strategy\":\"$strategy\"" "$out")" -ge 3
done

# Without a notebook it is gone through all the same, and nothing is kept.
run practice hand-pause
expect 0
expect_out '^When not: '
run practice hand-pause 2=go-on
expect 0
holds test ! -e "$work/none.db"

new_notebook n
run practice the-feared-story 1='They leave.' 2=8 7=3
expect 0
expect_lines 2
run list reframe
expect_out 'story=They leave. held_before=80 held_after=30'
run now are-we-ok 1=7 3='Is it all right?' 5=reassurance,2 7=wait 8=4
expect 0
run list urge
expect_out 'what=are-we-ok strength=7 question=Is it all right?'
run list practice
expect_out 'name=now-are-we-ok before=7 after=4 note=I wait a while needs=reassurance,food and water'

# What cannot be an answer is refused, and nothing is written.
run practice hand-pause 9=1
refused 'STEP=ANSWER'
run practice hand-pause 2=nowhere
refused 'Step 2'
run now are-we-ok 1=11
refused 'Step 1'
run practice no-such-practice 1=1
refused 'no practice'
run now no-such-way 1=1
refused 'no way'

# What something is missing in is named; the rest is written down.
run practice a-limit-of-mine 5='I would rather not.'
expect 0
expect_err 'boundary'
expect_lines 1

# What is gated is unknown until the gate is open.
run practice listening
refused 'no practice'
run practice forgiving-someone --json
refused 'no practice'
new_notebook gate
add safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0 > "$work/id"
run practice listening --json
expect 0
expect_out '"name":"listening"'

# On a terminal: every practice, answered "1" at each step, to its end. (`script` makes the terminal.)
if command -v script > "$work/found"; then
    "$evenkeel" practice | sed -n 's/^\([a-z-]*\)  .*/\1/p' > "$work/names"
    printf 'listening\nforgiving-someone\n' >> "$work/names"
    names=$(cat "$work/names")
    for name in $names now-upset now-are-we-ok now-fight now-decide now-say-no; do
        "$evenkeel" practice "$name" --json > "$work/json"
        case $name in
            now-*) walk="now ${name#now-}" ;;
            *) walk="practice $name" ;;
        esac
        steps=$(grep -o '"step":' "$work/json" | wc -l)
        kinds=$(grep -o '"fills":"[^"]*"' "$work/json" | sed 's/"fills":"//; s/"//' | tr ' ' '\n' | sed 's/\..*//' | sort -u)
        i=0
        while [ "$i" -lt "$steps" ]; do echo 1; i=$((i + 1)); done > "$work/keys"
        echo y >> "$work/keys"
        last=$walk
        script -qec "$evenkeel $walk" /dev/null < "$work/keys" > "$out" 2>&1
        code=$?
        expect 0
        grep -q "practice [0-9a-f-]\{36\}" "$out" && good || bad 'no practice was written down'
        for kind in $kinds; do
            grep -q "$kind [0-9a-f-]\{36\}" "$out" && good || bad "no $kind was written down"
        done
        "$evenkeel" list practice --json | grep -q "\"name\":\"$name\"" && good || bad 'its record is not there'
    done
fi
end
