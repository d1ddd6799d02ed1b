#!/bin/sh
# The pages, in a terminal and as HTML, without a server.
. "$(dirname "$0")/lib.sh"
export EVENKEEL_NOTEBOOK="$work/none.db"
run now
expect 0
expect_out '^What is happening'
run practice
expect_out '^longer-breath-out '
run practice longer-breath-out
expect_out '^When not: '
run practice --json
expect_out '^{"name":"longer-breath-out"'
run practice xyzzy
refused 'no practice'
run today
expect 1
expect_err 'evenkeel new'
run get /help
expect 0
expect_out '<h1'
run get today
refused 'begins with /'

new_notebook n
add weather mood=3 feelings=calm > "$work/id"
run today
expect 0
expect_out '[Cc]alm'
expect_no '<'
run week
expect 0
run get /today
expect_out '<!doctype html>'
run get /no/such/page
expect 1
for page in today week now 'get /today'; do
    # shellcheck disable=SC2086
    run $page --json
    expect 0
    expect_lines 1
    expect_out '^{"path":"/[a-z]*","\(text\|html\)":".*"}$'
done
run get '/today HTTP/1.1'
refused 'blanks'

# Each way that leads on in a terminal is named as a command, help lines first of all.
run now
expect_out '(evenkeel now upset)'
expect_out '(evenkeel now help/safety)'
run now upset
expect_out '(evenkeel practice five-senses)'
run now help
expect 0
expect_out '(evenkeel now help/GB)'
run now help/GB
expect 0
expect_out '999'
run now nowhere
expect 1

# A locked notebook still gives help for this moment.
mv "$work/n.db-key" "$work/away"
run now
expect 0
run today
expect 3
end
