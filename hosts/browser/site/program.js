/* program.js - what a host does for one request: ask the core, make its effects durable, and only then answer.
 *
 *     const program = await Program.begin({ files, stretch, handover });
 *     const answer = await program.answer('POST', '/check-in', 'mood=2', { now, offset });
 *     answer.status, answer.path, answer.type, answer.fileName, answer.bytes      as transport.js promises
 *
 * Requests are answered one after the other. An instance that panics is dropped, and another one opened from what
 * is stored.
 */
import { backupOf } from './backup.js';
import { Core, flag, how, state } from './core.js';
import { lookCore } from './look.js';
import { Restoring } from './restoring.js';
import { Store } from './store.js';

const attemptsMax = 12;
const redirectsMax = 8;
const spareLength = 32 << 20;
const lengthPerStored = 3;

function requestBytes(method, path, body) {
    const text = new TextEncoder();
    const bytes = text.encode(body || '');
    const head = `${method} ${path} HTTP/1.1\r\nHost: evenkeel\r\n` +
        (method === 'POST' ? `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${bytes.length}\r\n` : '') +
        '\r\n';
    const headBytes = text.encode(head);
    const whole = new Uint8Array(headBytes.length + bytes.length);
    whole.set(headBytes);
    whole.set(bytes, headBytes.length);
    return whole;
}

function parsed(response) {
    let end = 0;
    while (!(response[end] === 13 && response[end + 1] === 10 && response[end + 2] === 13 && response[end + 3] === 10)) end++;
    const [first, ...lines] = new TextDecoder().decode(response.subarray(0, end)).split('\r\n');
    const fields = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(),
                                                line.slice(line.indexOf(':') + 1).trim()]));
    const name = /^attachment;.*filename="([^"]*)"/.exec(fields.get('content-disposition') || '');
    return {
        status: Number(first.split(' ')[1]),
        type: fields.get('content-type') || '',
        location: fields.get('location') || '',
        fileName: name ? name[1] : '',
        bytes: response.slice(end + 4).buffer,
    };
}

export class Program {
    static async begin({ files, stretch, handover = null }) {
        const program = new Program(files, stretch, await Store.open());
        await program.reopen(handover);
        return program;
    }

    constructor(files, stretch, store) {
        this.files = files;
        this.stretch = stretch;
        this.store = store;
        this.restoring = new Restoring(store);
        this.looking = null; /* the core of a made-up notebook, while someone looks around in one */
        this.handover = null; /* the keys while the notebook is open */
        this.waiting = Promise.resolve();
    }

    /* A new instance from what is stored, open when these keys fit. */
    async reopen(handover) {
        const stored = await this.store.all();
        const length = stored.batches.reduce((sum, batch) => sum + batch.length, 0);
        this.core = new Core(this.files, spareLength + lengthPerStored * length);
        this.state = state.empty;
        if (stored.slots.length === 0) return;
        this.core.load(stored.batches.slice(0, 1), 0);
        this.state = state.locked;
        if (handover && this.core.takeOver(handover)) await this.fill(stored);
    }

    /* An open core takes in everything that is stored. */
    async fill(stored) {
        if (stored.mark.length > 0) this.core.continueWith(stored.mark);
        this.core.load(stored.batches, stored.rowCount);
        this.state = state.open;
        this.handover = this.core.handOn();
    }

    async refresh() {
        const news = await this.store.since();
        if (!news) return;
        if (news === 'all' || this.state !== state.open || this.core.refresh(news)) await this.reopen(this.handover);
    }

    lock() {
        this.looking = null;
        if (this.handover) this.handover.fill(0);
        this.handover = null;
        return this.reopen(null);
    }

    /* `when` is { now, offset }, and { browser } as room.js sees it; `file` a backup that goes with the request. */
    answer(method, path, body, when, file = null) {
        const mine = this.waiting.then(() => this.follow(method, path, body, when, file));
        this.waiting = mine.catch(() => {});
        return mine;
    }

    async follow(method, path, body, when, file) {
        if (file) await this.restoring.choose(this.core, file);
        let answer = await this.settle(method, path, body, when);
        for (let i = 0; i < redirectsMax && answer.status === 303; i++) {
            path = answer.location;
            answer = await this.settle('GET', path, null, when);
        }
        return { ...answer, path };
    }

    /* Whoever answers is told what this browser is like, and what backup waits to be brought back. */
    asked(browser) {
        const core = this.looking || this.core;
        if (browser) core.tellBrowser({ ...browser, holdsAside: this.store.holdsAside });
        this.restoring.tell(core);
        return core;
    }

    async settle(method, path, body, { now, offset, browser }) {
        const request = requestBytes(method, path, body);
        const seed = crypto.getRandomValues(new Uint8Array(32));
        let stretched = [], told = how.browser;
        for (let attempt = 0; attempt < attemptsMax; attempt++) {
            if (!this.looking) await this.refresh();
            const out = this.asked(browser).ask(request, { seed, now, offset, how: told, stretched });
            if (out.wishes.length > 0 && stretched.length === 0) {
                stretched = await this.stretch(out.wishes);
                if (!stretched) told |= how.memoryShort;
                stretched ||= [];
                continue;
            }
            const result = await this.keep(out);
            if (result !== 'stored' && out.effects.length > 0) this.core.rollback();
            if (result === 'full') told |= how.full;
            if (result !== 'stored') continue;
            const answer = await this.settled(out, { now, offset });
            if (answer) return answer;
            told |= how.backupFailed;
        }
        throw new Error('the request was not settled');
    }

    keep(out) {
        return out.effects.length > 0 ? this.store.apply(out.effects) : this.restoring.act(out.restoring);
    }

    /* What is left to do once everything is stored; null where the file that was asked for could not be made. */
    async settled(out, when) {
        if (out.effects.length > 0) {
            const mark = this.core.commit();
            if (mark.length > 0) await this.store.keepMark(mark);
        }
        if (out.flags & flag.opened) await this.fill(await this.store.all());
        if (!this.looking) this.state = out.state;
        if (this.state === state.open) this.handover = this.core.handOn();
        if (out.flags & (flag.lookBegin | flag.lookEnd)) this.looking = null;
        if (out.flags & flag.lookBegin) this.looking = await lookCore(this.files, out.lookWho, when);
        if (out.flags & flag.lock || this.restoring.changes(out.restoring)) await this.lock();
        const answer = parsed(out.response);
        if (!(out.flags & flag.backup)) return answer;
        try {
            const backup = backupOf(this.core, await this.store.all());
            return { ...answer, bytes: await backup.arrayBuffer() };
        } catch {
            return null;
        }
    }
}
