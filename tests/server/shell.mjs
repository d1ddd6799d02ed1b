// shell.mjs - the shell in a real browser, before canned pages: what docs/SHELL.md promises.
//
// The pages come from a small server of this test, so that each promise can be tried by itself.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../browser/browser.mjs';
import { check, finish, sleep, until } from './lib.mjs';

const web = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../web');
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', woff2: 'font/woff2' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types evenkeel";
const code = 'A'.repeat(22);

const filler = '<p>line</p>'.repeat(200);
const now = Date.now();
const pages = {
    '/': '<h1>First</h1><a href="/two">two</a> <a href="/long">long</a> <a href="/pace">pace</a> <a href="/wait">wait</a> ' +
        '<a href="/file">file</a> <a href="/hostile">hostile</a> <a href="#below">below</a>' +
        '<form method="post" action="/save" data-draft="day-1"><textarea name="text" aria-label="Text"></textarea>' +
        '<button name="how" value="now">Save</button><button name="how" value="wrong">Wrong</button></form>' +
        '<form method="get" action="/two"><input name="q" aria-label="Asked"><button>Ask</button></form>' +
        '<form method="post" action="/find" data-live="found"><input name="q" aria-label="Find"></form><div id="found"></div>' +
        '<form method="post" action="/import" data-file="lines"><input type="file" aria-label="File"><input name="as" value="jsonl">' +
        '<button>Import</button></form><p id="below">Below</p>',
    '/two': '<h1>Second</h1><p id="asked">QUERY</p><a href="/">first</a>',
    '/long': `<h1>Long</h1>${filler}<a id="end" href="/two">two</a>`,
    '/pace': '<h1>Breathe</h1><div class="pacer" data-breath="1 0 1 0" data-say="In|Full|Out|Empty"><p class="say"></p>' +
        '<progress max="100" value="0"></progress></div><button type="button" data-pacer="rest" aria-pressed="false">Pause</button>',
    '/wait': `<h1>Wait</h1><div class="wait" data-wait-from="${now}" data-wait-until="UNTIL" data-wait-done="Ten minutes are over">` +
        '<p class="clock">10:00</p><progress></progress><a data-wait-after href="/two">Look again</a></div>',
    '/hostile': '<h1>Hostile</h1><script>document.title="ran"</script><img src="/none" onerror="document.title=\'ran\'">' +
        '<a id="js" href="javascript:document.title=\'ran\'">js</a><iframe src="/two"></iframe><p style="color:red" id="styled">x</p>',
};
const seen = [];
let silent = false;
let parts = [];

const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (data) => { body += data; });
    request.on('end', () => {
        if (silent) { request.socket.destroy(); return; }
        const url = new URL(request.url, 'http://x');
        const answer = (status, type, text, more = {}) => {
            response.writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', ...more });
            response.end(text);
        };
        const page = (inside, status = 200) => answer(status, 'text/html; charset=utf-8', '<!doctype html><html lang="en" data-text="large">' +
            `<head><title>Secret title</title></head><body data-idle="${server.idle || ''}"><header class="top"><a class="leave" href="/leave">Leave this page</a>` +
            `<a class="skip" href="#main">Skip</a></header><main id="main">${inside}</main></body></html>`);
        const fileOf = url.pathname === '/' ? '/shell.html' : url.pathname === '/leave' ? '/leave.html' : url.pathname;
        if (!request.headers.authorization && request.method === 'GET') {
            try {
                const bytes = readFileSync(path.join(web, fileOf));
                answer(200, `${types[fileOf.split('.').pop()]}; charset=utf-8`, bytes);
            } catch { answer(401, 'text/plain', 'Not available.'); }
            return;
        }
        if (url.pathname === '/session') {
            if (body === `code=${code}` && !server.used) { server.used = true; answer(200, 'application/json', '{"token":"t"}'); }
            else answer(401, 'text/plain', 'Not available.');
            return;
        }
        if (request.headers.authorization !== 'Bearer t') { answer(401, 'text/plain', 'Not available.'); return; }
        seen.push({ method: request.method, path: request.url, body });
        const form = new URLSearchParams(body);
        if (url.pathname === '/save' && form.get('how') === 'wrong') page('<h1>First</h1><section class="problems"><h2>One thing</h2></section><textarea></textarea>', 422);
        else if (url.pathname === '/save') { response.writeHead(303, { Location: '/two?saved=1' }); response.end(); }
        else if (url.pathname.startsWith('/draft/')) answer(200, 'text/html', 'Kept');
        else if (url.pathname === '/find') setTimeout(() => page(`<h1>First</h1><div id="found"><p role="status">${form.get('q')} found</p></div>`), form.get('q') === 'a' ? 500 : 10);
        else if (url.pathname === '/file') answer(200, 'application/x-ndjson', '{"a":1}\n', { 'Content-Disposition': 'attachment; filename="notes.jsonl"' });
        else if (url.pathname === '/lock') page('<h1>Locked</h1>');
        else if (url.pathname === '/import') { parts.push(form); page(`<h1>Imported ${form.get('part')} of ${form.get('parts')}</h1>`); }
        else if (pages[url.pathname]) page(pages[url.pathname].replace('QUERY', url.search).replace('UNTIL', String(Date.now() + 2500)));
        else page('<h1>Nothing is here</h1>', 404);
    });
}).listen(0, '127.0.0.1');
await new Promise((resolve) => { server.on('listening', resolve); });
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await openBrowser();
const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 400, height: 700 } });
const tab = await context.newPage();
const complaints = [];
tab.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()); });
tab.on('pageerror', (error) => complaints.push(error.message));
tab.setDefaultTimeout(60000);
const heading = () => tab.locator('h1').textContent();
const stands = (title) => tab.waitForFunction((want) => document.querySelector('h1')?.textContent === want && !document.documentElement.hasAttribute('data-busy'), title).then(() => true, () => false);
const neutral = async (what) => check(`${what}: neutral address and title`, tab.url() === `${origin}/` && await tab.title() === 'Notes', `${tab.url()} ${await tab.title()}`);

// The code, the token, the first page.
await tab.goto(`${origin}/#${code}`);
check('the first page comes', await stands('First'));
await neutral('the first page');
check('the code is gone and the token is in this tab only', await tab.evaluate(() => sessionStorage.getItem('token') === 't' && localStorage.length === 0 && document.cookie === ''));
check('the page\'s language and text size are taken over', await tab.evaluate(() => document.documentElement.dataset.text === 'large'));

// Links, focus, history.
await tab.click('text=two');
check('a link leads on', await stands('Second'));
await neutral('a link');
check('the focus is at the heading', await tab.evaluate(() => document.activeElement === document.querySelector('h1')));
check('the title is announced', await until(async () => await tab.locator('#announce').textContent() === 'Second'));
check('history holds a number', await tab.evaluate(() => history.state === 1));
await tab.goBack();
check('back leads back', await stands('First'));
await tab.goForward();
check('forward leads forward', await stands('Second'));
await tab.goBack();
await stands('First');
await tab.click('text=long');
await stands('Long');
await tab.evaluate(() => window.scrollTo(0, 1500));
await tab.locator('#end').evaluate((link) => link.click());
check('a page begins at its top', await stands('Second') && await tab.evaluate(() => window.scrollY === 0));
await tab.goBack();
await stands('Long');
check('back finds the place again', await tab.evaluate(() => Math.abs(window.scrollY - 1500) < 5), String(await tab.evaluate(() => window.scrollY)));
await tab.goBack();
await stands('First');
await tab.click('text=two', { modifiers: ['Control'] });
check('no second tab opens', await stands('Second') && context.pages().length === 1);
await tab.goBack();
await stands('First');
await tab.click('text=below');
check('a place on the page is reached without touching the address', await tab.evaluate(() => document.activeElement.id === 'below'));
await neutral('a place');

// Forms.
await tab.fill('[aria-label=Asked]', 'a b&c');
await tab.click('text=Ask');
await stands('Second');
check('a GET form carries its fields', await tab.locator('#asked').textContent() === '?q=a+b%26c');
await neutral('a GET form');
await tab.goBack();
await stands('First');
await tab.fill('[aria-label=Text]', 'line 1\nüber');
const drafts = () => seen.filter((one) => one.path === '/draft/day-1');
await until(() => drafts().length > 0);
await sleep(500);
const kept = drafts();
check('a draft is kept once, a second after the last key', kept.length === 1 && new URLSearchParams(kept[0].body).get('text') === 'line 1\nüber', JSON.stringify(kept));
check('and the page says so', await until(async () => await tab.locator('.kept').count() === 1));
await tab.click('text=Wrong');
await tab.waitForSelector('.problems');
check('a problem has the focus', await tab.evaluate(() => document.activeElement.className === 'problems'));
const depth = await tab.evaluate(() => history.length);
await tab.focus('.skip');
await tab.keyboard.press('Enter');
check('a form that comes back makes no step in the history', await tab.evaluate((before) => history.length === before && history.state === 0, depth), String(await tab.evaluate(() => history.state)));
await tab.reload();
check('a reload keeps the way in', await stands('First'));
await tab.fill('[aria-label=Text]', 'hello');
await tab.click('text=Save');
check('saving leads on', await stands('Second'));
const saved = seen.findLast((one) => one.path === '/save');
check('the form carries the button that was pressed', saved.method === 'POST' && new URLSearchParams(saved.body).get('how') === 'now' && new URLSearchParams(saved.body).get('text') === 'hello');
await tab.goBack();
await stands('First');

// Search as one types: an older answer that comes late is not shown.
await tab.locator('[aria-label=Find]').pressSequentially('a');
await until(() => seen.some((one) => one.path === '/find'));
await tab.locator('[aria-label=Find]').pressSequentially('b');
await until(async () => await tab.locator('#found').textContent() === 'ab found');
await sleep(600);
check('what is found follows the letters', await tab.locator('#found').textContent() === 'ab found', await tab.locator('#found').textContent());
check('the cursor stays', await tab.evaluate(() => document.activeElement.getAttribute('aria-label') === 'Find'));

// Files in and out.
const download = tab.waitForEvent('download');
await tab.click('text=file');
const file = await download;
check('a file is saved under its name', file.suggestedFilename() === 'notes.jsonl' && readFileSync(await file.path(), 'utf8') === '{"a":1}\n');
check('and the page stays', await heading() === 'First');
const line = `${'ü%😀'.repeat(500)}\n`;
const text = line.repeat(600);
await tab.setInputFiles('[type=file]', { name: 'a.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
await tab.click('text=Import');
await tab.waitForFunction(() => document.querySelector('h1').textContent.startsWith('Imported'));
await until(() => parts.length >= Number(parts[0].get('parts')));
check('a long file comes in parts that make the whole', parts.length > 1 && parts.map((form) => form.get('lines')).join('') === text &&
    parts.every((form, i) => Number(form.get('part')) === i + 1 && form.get('as') === 'jsonl'), String(parts.length));
check('each part fits into a request', parts.every((form) => form.toString().length < 1024 * 1024));
check('and ends with a line', parts.every((form) => form.get('lines').endsWith('\n')));
parts = [];
await tab.goBack();
await stands('First');
const oneLine = '😀'.repeat(300000);
await tab.setInputFiles('[type=file]', { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from(oneLine) });
await tab.click('text=Import');
await tab.waitForFunction(() => document.querySelector('h1').textContent.startsWith('Imported'));
await until(() => parts.length >= Number(parts[0].get('parts')));
check('a file without lines is cut between letters', parts.map((form) => form.get('lines')).join('') === oneLine, String(parts.length));
await tab.goBack();
await stands('First');

// Nothing answers.
await tab.fill('[aria-label=Text]', 'not lost');
silent = true;
await tab.click('text=Save');
await tab.waitForSelector('#notice');
check('what was typed stays when nothing answers', await tab.inputValue('[aria-label=Text]') === 'not lost');
check('and the focus is at the notice', await tab.evaluate(() => document.activeElement.id === 'notice'));
silent = false;
await tab.fill('[aria-label=Text]', 'not lost either');
await tab.click('#notice button');
check('trying again sends it', await stands('Second') && new URLSearchParams(seen.findLast((one) => one.path === '/save').body).get('text') === 'not lost either');
await tab.goBack();
await stands('First');

// The breath and the wait.
await tab.click('text=pace');
await stands('Breathe');
const phases = new Set();
for (let i = 0; i < 600 && (i < 25 || phases.size < 2); i += 1) {
    phases.add(await tab.locator('.pacer').evaluate((pacer) => `${pacer.dataset.phase}/${pacer.querySelector('.say').textContent}`));
    await sleep(100);
}
check('the breath goes in and out', phases.has('in/In') && phases.has('out/Out') && phases.size === 2, [...phases].join(' '));
await tab.click('text=Pause');
const rested = await tab.locator('progress').evaluate((bar) => bar.value);
await sleep(1300);
check('and rests', await tab.locator('progress').evaluate((bar) => bar.value) === rested && await tab.locator('[data-pacer=rest]').getAttribute('aria-pressed') === 'true');
await tab.goBack();
await stands('First');
await tab.click('text=wait');
await stands('Wait');
check('the clock runs', /^0:0[0-3]$/.test(await tab.locator('.clock').textContent()) && await tab.locator('[data-wait-after]').isHidden(), await tab.locator('.clock').textContent());
await until(async () => await tab.locator('.clock').textContent() === 'Ten minutes are over');
check('the wait ends in words', await tab.locator('.clock').textContent() === 'Ten minutes are over' && await tab.locator('[data-wait-after]').isVisible());
await tab.goBack();
await stands('First');

// A page that tries to run something.
complaints.length = 0;
await tab.click('text=hostile');
await stands('Hostile');
await tab.click('#js').catch(() => {});
await sleep(200);
check('nothing in a page runs', await tab.title() === 'Notes' && await tab.locator('iframe, script:not([src])').count() === 0);
complaints.length = 0;
await tab.goBack();
await stands('First');

// The way in is lost.
await tab.evaluate(() => sessionStorage.setItem('token', 'x'));
await tab.click('text=two');
check('without a way in the page says how to get one', await stands('This page needs a new address'));
complaints.length = 0;
server.used = false;
await tab.evaluate((fresh) => { location.hash = fresh; }, code);
check('a new address in the same tab opens it', await stands('First'));
await neutral('a new address');

// Leaving.
const other = await context.newPage();
server.used = false;
await other.goto(`${origin}/#${code}`);
await other.waitForFunction(() => document.querySelector('h1').textContent === 'First');
await tab.bringToFront();
const before = seen.length;
await tab.keyboard.press('Shift');
await tab.keyboard.press('Shift');
await sleep(100);
check('two presses do nothing', await heading() === 'First');
await sleep(1700);
check('the third blanks the screen at once', await tab.evaluate(() => {
    for (let i = 0; i < 3; i += 1) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    return document.querySelector('main') === null;
}));
await tab.waitForURL(`${origin}/leave`);
check('the notebook is locked', seen.slice(before).some((one) => one.method === 'POST' && one.path === '/lock'));
check('the page left behind is empty', (await tab.locator('body').innerText()).trim() === '' && await tab.title() === 'Notes');
check('the token is gone', await tab.evaluate(() => sessionStorage.getItem('token') === null));
await tab.goBack().catch(() => {});
await sleep(500);
check('Back shows nothing personal', (await tab.locator('body').innerText()).trim() === '' && tab.url() === `${origin}/leave`, tab.url());
await other.waitForURL(`${origin}/leave`);
check('the other tab left too', (await other.locator('body').innerText()).trim() === '');
server.used = false;
await tab.goto(`${origin}/#${code}`);
check('a new address opens it again', await stands('First'));
await tab.click('.leave');
await tab.waitForURL(`${origin}/leave`);
check('the link leaves as the keys do', true);
server.used = false;
await tab.goto(`${origin}/#${code}`);
await stands('First');
await tab.click('text=two');
await stands('Second');
const soFar = seen.length;
await tab.evaluate(() => { document.querySelector('.leave').click(); history.back(); });
await tab.waitForURL(`${origin}/leave`);
check('whoever goes back while leaving is shown nothing', seen.slice(soFar).every((one) => one.path === '/lock'),
      JSON.stringify(seen.slice(soFar)));

// Idle.
server.used = false;
server.idle = '1';
await tab.goto(`${origin}/#${code}`);
await stands('First');
const sent = seen.length;
check('after a while without a touch it locks', await until(() => seen.slice(sent).some((one) => one.path === '/lock')));

const unexpected = complaints.filter((text) => !text.includes('401'));
check('the browser has no complaints', unexpected.length === 0, unexpected.join(' | '));
await browser.close();
server.close();
finish();
