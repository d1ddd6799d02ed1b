/* tab.js - the program in a test's page: what a person does in a tab, and what lies in the database.
 *
 *     const tab = await Tab.begin(name);                the program over the database of that name, in this page
 *     await tab.make();  await tab.note('a line');  await tab.texts()
 *     const other = await tab.beside();                 another tab of the same person, open too
 *
 * Passphrases are stretched by one SHA-256, unless it is told to do it `slowly`.
 */
import { Program } from './program.js';
import { Store, StoreProblem } from './store.js';
import { keeps, state } from './border.js';
import { Core, Panic } from './core.js';
import { Stretcher } from './stretcher.js';

export { Core, Panic, Program, Store, StoreProblem, state };

export const passphrase = 'seven quiet lamps along the river';

export async function fetchFiles() {
    const bytes = async (name) => (await fetch(name)).arrayBuffer();
    const [core, content, stretch] = await Promise.all(['core.wasm', 'content-en.bin', 'stretch.wasm'].map(bytes));
    const compiled = await Promise.all([WebAssembly.compile(core), WebAssembly.compile(stretch)]);
    return { files: { module: compiled[0], content: new Uint8Array(content) }, stretch: compiled[1] };
}

const fetched = fetchFiles();

/* As room.js sees a browser that says nothing. */
const browser = { keeps: keeps.unknown, installed: false, sharesFiles: false, usedBytes: 0, leftBytes: 0 };

async function stretchQuickly(wishes) {
    const secrets = [];
    const view = new DataView(wishes.buffer, wishes.byteOffset);
    for (let at = 0; at < wishes.length;) {
        const length = view.getUint32(at + 20, true);
        secrets.push(new Uint8Array(await crypto.subtle.digest('SHA-256', wishes.slice(at, at + 24 + length))));
        at += 24 + length;
    }
    return secrets;
}

export function check(fine, what) {
    if (!fine) throw new Error(what);
}

export class Tab {
    static async begin(name, handover = null, stretches = 'quickly') {
        const { files, stretch } = await fetched;
        const stretcher = stretches === 'slowly' && new Stretcher(stretch, () => {});
        const tab = new Tab();
        tab.name = name;
        tab.said = [];
        tab.program = new Program({
            files, store: new Store({ name }),
            stretch: stretcher ? (wishes) => stretcher.stretch(wishes) : stretchQuickly,
            say: (why) => tab.said.push(why),
        });
        await tab.program.begin(handover);
        return tab;
    }

    beside() { return Tab.begin(this.name, this.program.handOn()); }

    async ask(method, path, fields = null) {
        const body = fields && new URLSearchParams(fields).toString();
        const answer = await this.program.answer({ method, path, body, now: Date.now(), offset: 60, browser });
        return { ...answer, text: new TextDecoder().decode(answer.bytes) };
    }

    get(path) { return this.ask('GET', path); }

    post(path, fields = {}) { return this.ask('POST', path, fields); }

    async make() {
        const answer = await this.post('/new', { passphrase, again: passphrase });
        check(this.program.state === state.open, `the notebook was not made: ${answer.status} ${answer.path}`);
    }

    unlock(words = passphrase) { return this.post('/unlock', { passphrase: words }); }

    async note(text) {
        const answer = await this.post('/write/note', { text });
        const saved = answer.status === 200 && !answer.path.startsWith('/write/');
        check(saved, `not saved: ${answer.status} ${answer.path}`);
        return answer;
    }

    /* As the page of a note keeps one a second after the last key. */
    async draft(text) {
        const [, name] = /data-draft="([^"]*)"/.exec((await this.get('/write/note')).text);
        return this.post(`/draft/${name}`, { text });
    }

    /* Every record of the notebook. */
    async records() {
        const { status, type, text } = await this.post('/data/export');
        check(!type.startsWith('text/html'), `no export: ${status} ${text.slice(0, 800)}`);
        return text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    }

    async texts() {
        return (await this.records()).filter((record) => record.kind === 'note').map((record) => record.fields.text);
    }

    async idOf(text) { return (await this.records()).find((record) => record.fields.text === text).id; }

    async eraseForGood(text) {
        await this.post(`/record/${await this.idOf(text)}/erase`);
        await this.post('/trash/empty', { really: 'yes' });
    }

    async isWhole() { return (await this.get('/data')).text.includes('all of them are whole'); }

    /* Whether the bytes of `text` lie anywhere in the memory of the core. */
    remembers(text) {
        return contains(new Uint8Array(this.program.core.call.memory.buffer), new TextEncoder().encode(text));
    }

    end() { this.program.store.close(); }
}

export function contains(bytes, wanted) {
    for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1))
        if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
    return false;
}

function done(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error('blocked'));
    });
}

/* What lies in an object store: pairs of key and value. */
export async function lying(name, store) {
    const database = await done(indexedDB.open(name));
    const from = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([done(from.getAllKeys()), done(from.getAll())]);
    database.close();
    return keys.map((key, i) => [key, values[i]]);
}

export async function stateOf(name) {
    return new Map(await lying(name, 'rest')).get('state');
}

export const removeDatabase = (name) => done(indexedDB.deleteDatabase(name));

export const openDatabase = (name, version) => done(indexedDB.open(name, version));
