#!/bin/sh
# On a terminal: asked field by field, and for a passphrase that is not shown. (`script` makes the terminal.)
. "$(dirname "$0")/lib.sh"
if ! command -v script > "$work/found"; then
    echo "0 passed, 0 failed"
    exit 0
fi
new_notebook n

typed() { # COMMAND-LINE: what is on standard input is typed on a terminal
    last=$1
    script -qec "$1" /dev/null > "$out" 2>&1
    code=$?
}

# A wrong answer is asked again; Enter leaves a field out; what was typed before stays.
printf 'tea\nwrong kind\nbody\n\n' > "$work/keys"
typed "$evenkeel add soother" < "$work/keys"
expect 0
expect_out 'one of'
run list soother
expect_out 'soother  name=tea kind=body'

printf 'y\n' > "$work/keys"
typed "$evenkeel empty-trash" < "$work/keys"
expect 0
expect_out 'cannot be undone'

export EVENKEEL_NOTEBOOK="$work/p.db"
mkfifo "$work/pipe"
answers() { # typed as a person would, once the question stands there
    for answer in "$@"; do
        sleep 1
        echo "$answer"
    done
    sleep 3
}

answers 'a long enough secret' 'a long enough secret' > "$work/pipe" &
script -qec "$evenkeel new" /dev/null < "$work/pipe" > "$out" 2>&1
is $? 0
last='new, on a terminal'
expect_out 'New passphrase'
expect_no 'enough secret'

export EVENKEEL_NOTEBOOK="$work/q.db"
answers 'a long enough secret' 'a long enough sekret' > "$work/pipe" &
script -qec "$evenkeel new" /dev/null < "$work/pipe" > "$out" 2>&1
is $? 2
expect_out 'not the same'
holds test ! -e "$work/q.db"
wait
end
