# lib.sh - the words that the tests of the command line are written in; each test sources it.
#
#     new_notebook evening               a key-file notebook, and EVENKEEL_NOTEBOOK set to it
#     run add weather mood=2             sets $code, and writes $out and $err
#     expect 0                           the exit code of the last run
#     expect_out 'mood=2'                a line of standard output matches
#     refused 'mood'                     exit code 2, one line on standard error, nothing on standard output
#     end                                "N passed, N failed"
set -u
cd "$(dirname "$0")/../.." || exit 1
evenkeel=${EVENKEEL:-$PWD/build/evenkeel}
work=$(mktemp -d "${TMPDIR:-/tmp}/evenkeel-cli.XXXXXX")
trap 'rm -rf "$work"' EXIT
unset EVENKEEL_NOTEBOOK EVENKEEL_PASSPHRASE_FILE XDG_DATA_HOME XDG_STATE_HOME XDG_RUNTIME_DIR
export HOME="$work/home" TZ=UTC LC_ALL=C.UTF-8
mkdir "$HOME"
out=$work/out
err=$work/err
passed=0
failed=0
last=

good() { passed=$((passed + 1)); }
bad() {
    failed=$((failed + 1))
    echo "FAILED: $* (after: $last)"
    [ -s "$err" ] && sed 's/^/    /' "$err" | head -5
}

run() {
    last=$*
    "$evenkeel" "$@" > "$out" 2> "$err" < "${input:-/dev/null}"
    code=$?
}

expect() { if [ "$code" = "$1" ]; then good; else bad "exit code $code, not $1"; fi; }
expect_out() { if grep -qe "$1" "$out"; then good; else bad "no line of output has: $1"; fi; }
expect_err() { if grep -qe "$1" "$err"; then good; else bad "no message has: $1"; fi; }
expect_no() { if grep -qe "$1" "$out" "$err"; then bad "something says: $1"; else good; fi; }
expect_lines() { if [ "$(wc -l < "$out")" = "$1" ]; then good; else bad "$(wc -l < "$out") lines, not $1"; fi; }
is() { if [ "$1" = "$2" ]; then good; else bad "'$1' is not '$2'"; fi; }
holds() { if "$@"; then good; else bad "does not hold: $*"; fi; }

refused() {
    expect 2
    expect_err "$1"
    is "$(wc -l < "$err")" 1
    is "$(wc -c < "$out")" 0
}

new_notebook() {
    export EVENKEEL_NOTEBOOK="$work/$1.db"
    "$evenkeel" new --no-passphrase > "$work/$1.code" 2> "$err" || bad "no notebook could be made"
}

add() { "$evenkeel" add "$@" 2> "$err"; }

end() {
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}
