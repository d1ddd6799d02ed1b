// recover.mjs - the recovery code, and a changed passphrase, on a live server over a notebook of its own.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, finish, makeFolder, program, start } from './lib.mjs';

const folder = makeFolder();
const notebook = path.join(folder, 'notebook.db');
const oldFile = path.join(folder, 'old');
const newFile = path.join(folder, 'new');
writeFileSync(oldFile, 'the first passphrase\n', { mode: 0o600 });
writeFileSync(newFile, 'another one, for later\n', { mode: 0o600 });
const run = (file, ...command) => execFileSync(program, [...command, '--notebook', notebook, '--passphrase-file', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const opens = (file) => {
    try {
        return run(file, 'list').length > 0;
    } catch {
        return false;
    }
};

const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){7}-[0-9A-Z]{2}/.exec(run(oldFile, 'new'))[0];
run(oldFile, 'add', 'note', 'text=before');

const server = await start({ folder });
await server.trade();
const form = (fields) => new URLSearchParams(fields).toString();
const passphrase = 'another one, for later';
const wrong = await server.request('/recover', form({ code: code.replace(/^./, (c) => (c === '2' ? '3' : '2')), passphrase, again: passphrase }));
check('a wrong code is told', wrong.status === 422, `${wrong.status}`);
const right = await server.request('/recover', form({ code: code.toLowerCase().replaceAll('-', ' '), passphrase, again: passphrase }));
check('the code opens it', right.status === 303 && right.headers.location === '/today', `${right.status}`);
check('and everything is there', (await server.request('/everything')).body.includes('before'));
check('the new passphrase opens it', opens(newFile));
check('the old one does not', !opens(oldFile));
await server.end();
finish();
