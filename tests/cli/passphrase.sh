#!/bin/sh
# Passphrases, recovery codes, and key files.
. "$(dirname "$0")/lib.sh"
export EVENKEEL_NOTEBOOK="$work/data/deep/n.db"
printf 'four quiet words here\n' > "$work/pass"
printf 'another set of words' > "$work/other"
printf 'short' > "$work/short"
: > "$work/empty"

run new --passphrase-file "$work/short"
refused 'at least 12'
run new --passphrase-file "$work/empty"
expect 3
run new --passphrase-file "$work/none"
refused 'none'
run new
expect 3
expect_err 'passphrase-file'
holds test ! -e "$EVENKEEL_NOTEBOOK"

run new --passphrase-file "$work/pass" --name 'A quiet place'
expect 0
expect_out '^[0-9A-Z-]*$'
cp "$out" "$work/code"
run new --passphrase-file "$work/pass"
expect 1
expect_err 'already'

run add note text=sealed --passphrase-file "$work/pass"
expect 0
run list note
expect 3
run list note --passphrase-file "$work/other"
expect 3
expect_err 'not the passphrase'
EVENKEEL_PASSPHRASE_FILE=$work/pass run list note
expect_lines 1
run find 'quiet place' --passphrase-file "$work/pass"
expect_lines 1

# One line end is dropped, and no more; the same letters written otherwise are the same passphrase.
printf 'four quiet words here\n\n' > "$work/two-ends"
run list --passphrase-file "$work/two-ends"
expect 3
printf 'caf\303\251 au lait, encore' > "$work/composed"
printf 'cafe\314\201 au lait, encore' > "$work/decomposed"
run passphrase --passphrase-file "$work/pass" --new-passphrase-file "$work/composed"
expect 0
run list note --passphrase-file "$work/pass"
expect 3
run list note --passphrase-file "$work/decomposed"
expect 0
expect_lines 1
run passphrase --passphrase-file "$work/decomposed" --new-passphrase-file "$work/short"
refused 'at least 12'
run passphrase --passphrase-file "$work/decomposed"
expect 3
expect_err 'new-passphrase-file'

# The code opens once the passphrase is gone from memory; typed any way.
tr -d '-' < "$work/code" | tr 'A-Z' 'a-z' > "$work/typed"
run recover --code-file "$work/typed" --new-passphrase-file "$work/other"
expect 0
run list note --passphrase-file "$work/other"
expect_lines 1
sed 's/^./0/; s/.$/0/' "$work/code" > "$work/wrong"
run recover --code-file "$work/wrong" --new-passphrase-file "$work/pass"
expect 3

# A key file.
new_notebook keyed
is "$(stat -c %a "$work/keyed.db-key")" 600
add note text=open > "$work/id"
run list
expect_lines 1
run passphrase --new-passphrase-file "$work/other"
expect 0
expect_err 'keyed.db-key still opens'
mv "$work/keyed.db-key" "$work/elsewhere"
run list
expect 3
run list --passphrase-file "$work/other"
expect_lines 1
run passphrase --passphrase-file "$work/other" --new-passphrase-file "$work/pass"
expect_no 'still opens'
new_notebook second
cp "$work/elsewhere" "$work/second.db-key"
run list
expect 3
expect_err 'does not fit'
end
