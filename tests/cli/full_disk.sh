#!/bin/sh
# No room on the disk: it is said, nothing is stored by half, and all is well once there is room again.
. "$(dirname "$0")/lib.sh"
new_notebook n
add note text=before > "$work/id"
head -c 60000 /dev/zero | tr '\0' x > "$work/long"

# A limit on the size of files acts like a full disk.
i=0
lost=0
told=0
while [ $i -lt 40 ]; do
    limit=$((i * 8))
    (
        ulimit -f $limit
        exec "$evenkeel" add note text=- < "$work/long"
    ) > "$out" 2> "$err"
    code=$?
    if [ $code = 0 ]; then
        cat "$out" >> "$work/ids"
    else
        [ $code = 1 ] && told=$((told + 1))
        [ $code = 1 ] || bad "limit $limit: exit code $code"
    fi
    i=$((i + 1))
done
last="add under limits"
holds test $told -gt 3
run check
expect 0
touch "$work/ids"
run list
is "$(wc -l < "$out")" $(($(wc -l < "$work/ids") + 1))
expect_out 'before'
run add note text=after
expect 0

# A disk of its own that is full.
if [ "$(id -u)" = 0 ] && mkdir "$work/disk" && mount -t tmpfs -o size=512k tmpfs "$work/disk" 2> "$err"; then
    trap 'umount "$work/disk"; rm -rf "$work"' EXIT
    new_notebook disk/n
    run check
    expect 0
    code=0
    count=0
    while [ "$code" = 0 ] && [ $count -lt 20 ]; do
        input=$work/long
        run add note text=-
        input=
        [ "$code" = 0 ] && count=$((count + 1))
    done
    expect 1
    expect_err 'room'
    head -c 1000000 /dev/zero > "$work/disk/fill" 2> "$work/unsaid"
    run add note text=more
    expect 1
    expect_err 'room'
    run list
    holds test "$code" = 0
    run export jsonl -o "$work/disk/out"
    expect 1
    holds test ! -e "$work/disk/out"
    run backup "$work/disk/backup"
    expect 1
    holds test ! -e "$work/disk/backup"
    rm "$work/disk/fill"
    run check
    expect 0
    run list
    expect_lines $count
fi
end
