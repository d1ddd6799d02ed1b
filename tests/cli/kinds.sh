#!/bin/sh
# What can be written down is listed, described, and published as a schema; needs no notebook.
. "$(dirname "$0")/lib.sh"
run kinds
expect 0
for kind in weather note urge practice trigger soother word belief reframe like voiced value decision outcome \
    boundary boundary-event i-statement step person support hours ritual done stressor appreciation topic \
    conflict repair vision goal win origin kindness plan-step trial setting answers safety \
    help-line; do
    expect_out "^$kind "
done
run kinds weather
expect_out 'mood (needed)'
expect_out 'from -5 to 5'
run kinds --json
expect_lines 39
holds node -e '
const lines = require("fs").readFileSync(process.argv[1], "utf8").trim().split("\n").map(JSON.parse);
const weather = lines.find((kind) => kind.kind === "weather");
if (weather.fields[0].name !== "mood" || weather.fields[0].lo !== -5 || !weather.fields[0].required) process.exit(1);
if (!lines.find((kind) => kind.kind === "safety").own_lock) process.exit(1);
' "$out"
run kinds --proto
expect_out '^message Weather {'
expect_out 'BoundaryEvent boundary_event = '
expect_out 'repeated uint32 company = 5' # as the bytes have it: packed, not zigzag
if command -v protoc > "$work/found"; then
    cp "$out" "$work/kinds.proto"
    holds protoc -I "$work" --descriptor_set_out="$work/set" "$work/kinds.proto"
fi
run kinds note --cddl
expect_out 'note = record'
run kinds dream
refused 'no kind'
end
