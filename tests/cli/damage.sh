#!/bin/sh
# A damaged notebook: every flipped bit is noticed, what is whole is read, and the file is never written over.
. "$(dirname "$0")/lib.sh"
new_notebook n
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    add note "text=note number $i, $(head -c 300 /dev/zero | tr '\0' x)" > "$work/id"
done
run check
expect 0
cp "$EVENKEEL_NOTEBOOK" "$work/whole"
len=$(stat -c %s "$work/whole")

put_back() { rm -f "$EVENKEEL_NOTEBOOK"-wal "$EVENKEEL_NOTEBOOK"-shm && cat "$work/whole" > "$EVENKEEL_NOTEBOOK"; }

# One bit, anywhere: check ends with 4 (a lost key with 3 or 4), and no record is changed or silently gone.
at=0
missed=0
changed=0
while [ $at -lt "$len" ]; do
    put_back
    byte=$(od -An -tu1 -j $at -N 1 "$EVENKEEL_NOTEBOOK" | tr -d ' ')
    # shellcheck disable=SC2059
    printf "\\$(printf %o $((byte ^ (1 << (at % 8)))))" |
        dd of="$EVENKEEL_NOTEBOOK" bs=1 seek=$at conv=notrunc status=none
    sum=$(sha256sum < "$EVENKEEL_NOTEBOOK")
    run check
    case $code in 3 | 4) ;; *) missed=$((missed + 1)) && bad "bit at byte $at: exit code $code" ;; esac
    run add note text=over
    case $code in 3 | 4) ;; *) bad "byte $at: added to a damaged file, exit code $code" ;; esac
    [ "$sum" = "$(sha256sum < "$EVENKEEL_NOTEBOOK")" ] || changed=$((changed + 1))
    at=$((at + 251))
done
is $missed 0
is $changed 0

# A cut tail, at any length: what is left is read, and the file stays as it is.
for keep in 1 99 100 4095 4096 4097 10000 12288 16384 20000 $((len - 4096)) $((len - 1)); do
    put_back
    truncate -s $keep "$EVENKEEL_NOTEBOOK"
    sum=$(sha256sum < "$EVENKEEL_NOTEBOOK")
    run check
    expect 4
    run list
    expect 4
    run add note text=over
    expect 4
    is "$(sha256sum < "$EVENKEEL_NOTEBOOK")" "$sum"
done

# Only the last byte is missing: everything but what lay in the last page is read.
put_back
truncate -s $((len - 1)) "$EVENKEEL_NOTEBOOK"
run list
holds test "$(wc -l < "$out")" -ge 9
expect_err 'damaged'

# A page of garbage in the middle, and a beginning that is gone.
for page in 0 2; do
    put_back
    head -c 4096 /dev/urandom | dd of="$EVENKEEL_NOTEBOOK" bs=4096 seek=$page conv=notrunc status=none
    run check
    expect 4
done
put_back
head -c 100 /dev/zero | dd of="$EVENKEEL_NOTEBOOK" bs=1 conv=notrunc status=none
run list
expect 4
expect_lines 20
run check --json
expect 4
expect_out '"whole":false,"records":20'

# The way on: a backup of what is whole, and a new notebook of it; the damaged one is kept.
sum=$(sha256sum < "$EVENKEEL_NOTEBOOK")
run backup "$work/rescued"
expect 4
run restore-backup "$work/rescued"
expect 0
run check
expect 0
run list
expect_lines 20
run add note text=goes-on
expect 0
is "$(sha256sum < "$(echo "$EVENKEEL_NOTEBOOK"-damaged-*[0-9])")" "$sum"

# The same wherever the damage lies, with the backup of a better day.
put_back
run backup "$work/better"
page=1
while [ $((page * 4096)) -lt "$len" ]; do
    put_back
    printf '\125' | dd of="$EVENKEEL_NOTEBOOK" bs=1 seek=$((page * 4096 + 900)) conv=notrunc status=none
    run check
    expect 4
    run restore-backup "$work/better" --preview
    expect 0
    expect_out 'set aside: 0'
    run restore-backup "$work/better"
    expect 0
    run check
    expect 0
    run list
    expect_lines 20
    page=$((page + 1))
done

# What is no notebook is named as such and left alone.
echo 'Dear diary' > "$work/foreign.db"
: > "$work/empty.db"
head -c 50000 /dev/urandom > "$work/noise.db"
command -v sqlite3 > "$work/found" && sqlite3 "$work/other.db" 'create table t(a); insert into t values(1)'
for file in foreign empty noise other; do
    [ -e "$work/$file.db" ] || continue
    chmod 600 "$work/$file.db"
    sum=$(sha256sum < "$work/$file.db")
    run list --notebook "$work/$file.db"
    expect 4
    expect_err 'not a notebook'
    run add note text=x --notebook "$work/$file.db"
    expect 4
    run new --no-passphrase --notebook "$work/$file.db"
    holds test "$code" != 0
    is "$(sha256sum < "$work/$file.db")" "$sum"
done
end
