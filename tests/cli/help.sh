#!/bin/sh
# Every command helps, and has a manual page that is up to date and well-formed.
. "$(dirname "$0")/lib.sh"
run help
expect 0
sed -n 's/^  \([a-z][a-z-]*\)  .*/\1/p' "$out" > "$work/commands"
holds test "$(wc -l < "$work/commands")" -ge 29
while read -r command; do
    run help "$command"
    expect 0
    expect_out "^usage: evenkeel $command"
    cp "$out" "$work/help"
    [ "$command" = help ] || run "$command" --help
    holds cmp -s "$out" "$work/help"
    run help "$command" --man
    holds cmp -s "$out" "docs/man/evenkeel-$command.1"
done < "$work/commands"
run help --man
holds cmp -s "$out" docs/man/evenkeel.1
is "$(find docs/man -name '*.1' | wc -l)" $(($(wc -l < "$work/commands") + 1))
if command -v mandoc > "$work/found"; then
    mandoc -T lint -W warning docs/man/*.1 > "$out" 2>&1
    is $? 0
fi
run help nonsense
refused 'no command'
end
