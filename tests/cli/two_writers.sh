#!/bin/sh
# Two shells add two hundred records each at once: nothing is lost, and the chain is whole.
. "$(dirname "$0")/lib.sh"
new_notebook n
writer() {
    i=0
    while [ $i -lt 200 ]; do
        "$evenkeel" add note "text=$1 $i" >> "$work/$1.ids" 2>> "$work/$1.err" || echo "$1 $i" >> "$work/lost"
        i=$((i + 1))
    done
}
writer one &
writer two &
wait
holds test ! -e "$work/lost"
cat "$work/one.err" "$work/two.err" > "$err"
is "$(wc -c < "$err")" 0
is "$(sort -u "$work/one.ids" "$work/two.ids" | wc -l)" 400
run list
expect_lines 400
cut -d' ' -f1 "$out" | sort > "$work/listed"
sort "$work/one.ids" "$work/two.ids" | cmp -s - "$work/listed"
is $? 0
run check
expect 0
# One chain: both are the same installation.
is "$(find "$HOME" -name '*.mark' | wc -l)" 1
end
