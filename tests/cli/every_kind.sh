#!/bin/sh
# Every kind can be written, listed, amended, erased, restored and exported.
. "$(dirname "$0")/lib.sh"
new_notebook n
first=$(add decision about_what=lamp way=own)
person=$(add person name=Ada)

while read -r kind fields; do
    # shellcheck disable=SC2086
    id=$(add $kind $fields)
    holds test ${#id} = 36
    run amend "$id" --at 2026-11-20T12:00
    expect 0
    run erase "$id"
    expect 0
    run restore "$id"
    expect 0
    run list "$kind" --until 2026-11-20
    expect_lines 1
    run export csv --kind "$kind"
    expect_out "$id"
done << END
weather mood=0
note text=x
urge what=check strength=4
practice name=four-corners
trigger name=silence
soother name=tea
word word=wobbly
belief text=x
reframe story=x
like what=jazz
voiced what=x did=partly
value name=honesty
decision about_what=x way=own
outcome about=$first good=1
boundary limit=x state=drafted
boundary-event about=$first what=held
i-statement when=x
step ladder=asking what=x
person name=Ben
support person=$person direction=given
hours area=rest minutes=30
ritual title=walk kind=alone
done about=$first
stressor what=x
appreciation for=x
topic what=x state=proposed
conflict what=x
repair about=$first
vision area=home hope=x
goal title=x
win what=x
origin prompt=x
kindness kind=worth
plan-step path=x what=x reason=x state=taken
trial practice=x suggested=1
setting name=theme value=dark
answers form=position answers=s1=2,c1=3
safety answers=q1=0
help-line for=crisis number=123
END
run check
expect 0
run export jsonl -o "$work/all.jsonl"
expect 0
end
