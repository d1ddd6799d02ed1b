#!/bin/sh
# The command line and the running page share one notebook, and see each other's records within a second.
. "$(dirname "$0")/lib.sh"
new_notebook n
"$evenkeel" serve > "$work/address" 2> "$work/serve.err" &
page=$!
trap 'kill $page 2> "$work/unsaid"; wait $page; rm -rf "$work"' EXIT
i=0
while [ ! -s "$work/address" ] && [ $i -lt 50 ]; do sleep 0.1; i=$((i + 1)); done

cat > "$work/page.mjs" << 'END'
const [address, method, path, body] = process.argv.slice(2);
const url = new URL(address);
const headers = { Origin: url.origin, 'Sec-Fetch-Site': 'same-origin' };
const form = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' };
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
const kept = process.env.TOKEN_FILE;
if (!existsSync(kept)) {
    const answer = await fetch(new URL('/session', url), {
        method: 'POST', headers: form, body: 'code=' + url.hash.slice(1),
    });
    writeFileSync(kept, (await answer.json()).token);
}
const answer = await fetch(new URL(path, url), {
    method, redirect: 'manual', body: body || undefined,
    headers: { ...(body ? form : headers), Authorization: 'Bearer ' + readFileSync(kept, 'utf8') },
});
console.log(answer.status);
console.log(await answer.text());
END
page() { TOKEN_FILE="$work/token" node "$work/page.mjs" "$(head -1 "$work/address")" "$@" > "$out" 2> "$err"; }

last="the page's first answer"
page GET /everything
expect_out '^200'
id=$(add note text=from-the-shell)
page GET /everything
expect_out 'from-the-shell'
page POST /write/note 'text=from-the-page'
expect_out '^303'
run list note
expect_lines 2
expect_out 'from-the-page'
run amend "$id" text=changed-in-the-shell
page GET /everything
expect_out 'changed-in-the-shell'
run check
expect 0

# A backup is restored beneath the page: it follows.
page POST /draft/write-note 'text=half-written'
run backup "$work/b"
add note text=after-the-backup > "$work/id"
page GET /everything
expect_out 'after-the-backup'
run restore-backup "$work/b"
expect 0
page GET /everything
expect_no 'after-the-backup'
page GET /write/note
expect_out 'half-written'
page POST /write/note 'text=on-the-restored-one'
expect_out '^303'
run check
expect 0
run list note
expect_lines 3
end
