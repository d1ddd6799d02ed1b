#!/bin/sh
# The notebook is its owner's alone: closed modes whatever the umask, no links, no open doors.
. "$(dirname "$0")/lib.sh"
umask 000
export XDG_DATA_HOME="$work/share"
run new --no-passphrase
expect 0
holds test -f "$work/share/evenkeel/notebook.db"
is "$(stat -c %a "$work/share/evenkeel")" 700
is "$(stat -c %a "$work/share/evenkeel/notebook.db")" 600
is "$(stat -c %a "$work/share/evenkeel/notebook.db-key")" 600
add note text=x > "$work/id"
is "$(find "$HOME" "$work/share" -type f -perm /077 | wc -l)" 0
is "$(find "$work/share/evenkeel" -type f | wc -l)" 2

# The folder that the program makes for itself stays closed; one that was there is closed by new.
for loose in 750 705 777; do
    chmod $loose "$work/share/evenkeel"
    run list
    expect 1
    expect_err 'chmod 700'
done
chmod 700 "$work/share/evenkeel"
mv "$work/share/evenkeel" "$work/share/moved"
ln -s moved "$work/share/evenkeel"
run list
expect 1
expect_err 'is a link'
rm "$work/share/evenkeel"
mv "$work/share/moved" "$work/share/evenkeel"
mkdir -p "$work/early/evenkeel"
XDG_DATA_HOME="$work/early" run new --no-passphrase
expect 0
is "$(stat -c %a "$work/early/evenkeel")" 700

# Someone else's file is named as such, open to others or not.
for mode in 644 600; do
    head -c 9000 /dev/urandom > "$work/share/other.db"
    chmod $mode "$work/share/other.db"
    sum=$(sha256sum < "$work/share/other.db")
    run check --notebook "$work/share/other.db"
    expect 4
    expect_err 'not a notebook'
    is "$(sha256sum < "$work/share/other.db")" "$sum"
done

export EVENKEEL_NOTEBOOK="$work/link.db"
ln -s "$work/share/evenkeel/notebook.db" "$EVENKEEL_NOTEBOOK"
run list
expect 1
expect_err 'links are not followed'
export EVENKEEL_NOTEBOOK="$work/share/evenkeel/notebook.db"
chmod 640 "$EVENKEEL_NOTEBOOK"
run list
expect 1
expect_err 'chmod 600'
chmod 600 "$EVENKEEL_NOTEBOOK"
chmod 644 "$EVENKEEL_NOTEBOOK-key"
run list
expect 1
chmod 600 "$EVENKEEL_NOTEBOOK-key"
run list
expect 0
# A folder behind a link is fine: homes may lie anywhere.
ln -s "$work/share" "$work/elsewhere"
run list --notebook "$work/elsewhere/evenkeel/notebook.db"
expect 0
run list --notebook "$work"
expect 1
if [ "$(id -u)" = 0 ]; then
    chown 12345 "$EVENKEEL_NOTEBOOK"
    run list
    expect 1
    expect_err 'another user'
fi
# Nothing asked for is not given: standard output that takes nothing is told.
chown "$(id -u)" "$EVENKEEL_NOTEBOOK"
"$evenkeel" kinds > /dev/full 2> "$err"
is $? 1
end
