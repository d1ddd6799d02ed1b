#!/bin/sh
# Searching takes no notice of case and accents, and looks into every field.
. "$(dirname "$0")/lib.sh"
new_notebook n
add note 'text=Été à la mer, STRASSE und Straße' > "$work/id"
add weather mood=1 feelings=wistful 'note=the long walk' > "$work/id"
add person name=Ada relation=sister > "$work/id"

for text in 'ete a la mer' 'ÉTÉ' strasse wistful 'LONG WALK' ada sister; do
    run find "$text"
    expect_lines 1
done
run find walk long
expect_lines 0
run find the long walk
expect_lines 1
run find a --kind person
expect_lines 1
run find nothing-of-the-kind
expect 0
expect_lines 0
run find mer --json
expect_out '^{"id"'
end
