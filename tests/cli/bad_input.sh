#!/bin/sh
# What cannot stand gets one clear sentence and exit code 2; nothing is stored.
. "$(dirname "$0")/lib.sh"
new_notebook n
add note text=kept > "$work/id"
before=$(sha256sum < "$EVENKEEL_NOTEBOOK")

# Commands, kinds, fields, options.
run lst
refused 'Did you mean list'
run xyzzyplugh
refused 'no command'
run add wether mood=1
refused 'Did you mean weather'
run add weather mod=1 mood=1
refused 'mod'
run add weather
refused 'mood'
run add weather mood
refused 'FIELD=VALUE'
run add weather =1
refused 'FIELD=VALUE'
run add note text=a 'something of my own'
refused 'number 2'
expect_no 'of my own'
run add note --text=secret
refused 'no option --text'
expect_no 'secret'
run list --notebook ''
refused 'needs a value'
run list --trahs
refused 'trahs'
run list --since
refused 'needs a value'
run check --trash
refused 'does not take --trash'
run list a b
refused 'list \[KIND\]'
run show
refused 'show ID'
run add
refused 'add KIND'
run list dream
refused 'no kind'

# Values.
for value in 6 -6 1.5 x 99999999999999999999 '' ' '; do
    run add weather "mood=$value"
    refused 'mood'
done
run add weather mood=1 mood=2
refused 'mood'
run add weather mood=1 contact=maybe
refused 'none, remote'
run add weather mood=1 company=alone,ghosts
refused 'company'
run add weather mood=1 conflict=2
refused 'conflict'
run add trial practice=x suggested=1 p=1.5
refused 'p'
run add decision about_what=x way=own review_on=2026-02-30
refused 'review_on'
run add outcome about=nothing good=1
refused 'about'
run add answers form=position answers=s1
refused 'answers'

# Times and days.
for time in yesterday 2026-13-01T10:00 2026-02-29T10:00 2026-11-21T25:00 1899-12-31T10:00 2201-01-01T00:00 ''; do
    run add note text=x --at "$time"
    refused '\-\-at takes a time'
    run list --now "$time"
    refused '\-\-now takes a time'
done
run list --since 21.11.2026
refused '\-\-since takes a day'
run list --since 2026-11-22 --until 2026-11-21
refused 'after'

# Encoding: bytes that are no UTF-8, controls, and writing that turns round.
run add note "text=$(printf 'a\377b')"
refused 'UTF-8'
printf 'a\377b' > "$work/bytes"
input=$work/bytes
run add note text=-
refused 'UTF-8'
input=
run add note "text=$(printf 'a\033[31mb')"
refused 'text'
run add note "text=$(printf 'a\342\200\256b')"
refused 'text'

# Sizes: at the limit, and above.
head -c 65536 /dev/zero | tr '\0' x > "$work/most"
head -c 65537 /dev/zero | tr '\0' x > "$work/more"
head -c 2000000 /dev/zero | tr '\0' x > "$work/much"
input=$work/more
run add note text=-
refused 'text'
input=$work/much
run add note text=-
refused 'too long'
input=
is "$(sha256sum < "$EVENKEEL_NOTEBOOK")" "$before"
input=$work/most
run add note text=-
expect 0
input=
run list note
expect_lines 2
run find ''
refused 'look for'
end
