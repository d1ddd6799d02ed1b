#!/bin/sh
# Out and in again without loss; twice adds nothing; one command takes an import back.
. "$(dirname "$0")/lib.sh"
new_notebook n
id=$(add weather mood=2 'feelings=calm,close' 'note=Über "alles", & <b>' --now 2026-11-20T21:00)
add note 'text==SUM(A1)' tags=a --now 2026-11-20T21:01 > "$work/id"
other=$(add note text=gone --now 2026-11-20T21:02)
"$evenkeel" erase "$other" --now 2026-11-20T21:03
"$evenkeel" amend "$id" mood=3 --now 2026-11-21T21:00 > "$work/id"

for kind in '' --history; do
    new="copy$kind"
    export EVENKEEL_NOTEBOOK="$work/n.db"
    # shellcheck disable=SC2086
    run export jsonl $kind -o "$work/$new.jsonl"
    expect 0
    new_notebook "$new"
    run import jsonl "$work/$new.jsonl" --preview
    expect 0
    expect_out 'would be new'
    run list
    expect_lines 0
    run import jsonl "$work/$new.jsonl"
    expect 0
    # shellcheck disable=SC2086
    "$evenkeel" export jsonl $kind > "$work/back"
    holds cmp -s "$work/back" "$work/$new.jsonl"
    run import jsonl "$work/$new.jsonl" --json
    expect_out '"new":0,'
    run check
    expect 0
done

export EVENKEEL_NOTEBOOK="$work/n.db"
run export jsonl -o "$work/copy.jsonl"
expect 1
expect_err 'force'
run export jsonl -o "$work/copy.jsonl" --force
expect 0
# What is no file is never replaced by one.
mkfifo "$work/pipe"
run export jsonl -o "$work/pipe" --force
expect 1
expect_err 'not a plain file'
run backup "$work/pipe" --force
expect 1
holds test -p "$work/pipe"
run export csv
refused 'kind'
run export csv --kind note
expect_out '=SUM(A1)'
cp "$out" "$work/notes.csv"
run export pdf
refused 'no format'
run export jsonl -o "$work/no/such/folder"
expect 1

new_notebook table
run import csv "$work/notes.csv" --json
expect 0
"$evenkeel" export csv --kind note > "$work/back"
holds cmp -s "$work/back" "$work/notes.csv"

# Taken back as a whole.
import=$(sed 's/.*"import":"\([^"]*\)".*/\1/' "$out")
mine=$(add note text=mine)
run erase --import "$import"
expect 0
run list
expect_lines 1
expect_out "$mine"
run erase --import "$import"
expect 0
# What was taken back is still here, in the trash: a second import says so.
run import csv "$work/notes.csv"
expect 0
expect_out '^New records: 0[.]'
expect_out 'in the trash: [0-9]*; evenkeel restore'
run import csv "$work/notes.csv" --json
expect_out '"trashed":[1-9]'
run erase --import "$mine"
refused 'No import'

# One wrong line, and nothing came in.
cat > "$work/bad.jsonl" << 'END'
{"kind":"note","at":"2026-11-20T10:00:00Z","fields":{"text":"fine"}}
{"kind":"weather","at":"2026-11-20T10:00:00Z","fields":{"mood":9}}
{"kind":"note"
END
run import jsonl "$work/bad.jsonl"
expect 2
expect_err 'Line 2: .*mood'
expect_err 'Line 3'
expect_err '2 lines are wrong, so nothing was taken in'
run list
expect_lines 1
run import jsonl "$work/bad.jsonl" --preview
expect 2
run import jsonl "$work/missing"
refused 'missing'
head -c 100000 /dev/urandom > "$work/noise"
run import jsonl "$work/noise"
expect 2
run import csv "$work/noise"
expect 2

# From a pipe; what this program does not know is kept.
printf '%s\n' '{"kind":"dream","at":"2026-11-20T10:00:00Z","fields":{"vivid":3}}' > "$work/dream"
input=$work/dream
run import jsonl - --json
expect 0
expect_out '"unknown_kinds":1'
input=
run export jsonl
expect_out '"kind":"dream".*"vivid":3'
run list
expect_out ' dream '
# A field that only some kinds have is kept with the others too.
dream=$("$evenkeel" list --json | sed -n 's/{"id":"\([^"]*\)","kind":"dream".*/\1/p')
printf '{"id":"01970000-0000-7000-8000-0000000000aa","kind":"win","at":"2026-11-20T10:00:00.000+00:00","written":"2026-11-20T10:00:00.000+00:00","fields":{"what":"slept"},"about":"%s"}\n' \
    "$dream" > "$work/win"
run import jsonl "$work/win" --json
expect 0
expect_out '"unknown_fields":1'
"$evenkeel" export jsonl --kind win > "$work/back"
holds cmp -s "$work/win" "$work/back"
end
