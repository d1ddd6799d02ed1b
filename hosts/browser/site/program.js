/* program.js - what a host does for one request: ask the core, make its effects durable, and only then answer.
 *
 *     const program = await Program.begin({ files, stretch, handover });
 *     const answer = await program.answer('POST', '/check-in', 'mood=2', { now, offset });
 *     answer.status, answer.path, answer.type, answer.fileName, answer.bytes      as transport.js promises
 *
 * Requests are answered one after the other. An instance that panics is dropped, and another one opened from what
 * is stored.
 */
import { Core, flag, how, state } from './core.js';
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
        if (this.handover) this.handover.fill(0);
        this.handover = null;
        return this.reopen(null);
    }

    answer(method, path, body, when) {
        const mine = this.waiting.then(() => this.follow(method, path, body, when));
        this.waiting = mine.catch(() => {});
        return mine;
    }

    async follow(method, path, body, when) {
        let answer = await this.settle(method, path, body, when);
        for (let i = 0; i < redirectsMax && answer.status === 303; i++) {
            path = answer.location;
            answer = await this.settle('GET', path, null, when);
        }
        return { ...answer, path };
    }

    async settle(method, path, body, { now, offset }) {
        const request = requestBytes(method, path, body);
        const seed = crypto.getRandomValues(new Uint8Array(32));
        let stretched = [], told = how.browser;
        for (let attempt = 0; attempt < attemptsMax; attempt++) {
            await this.refresh();
            const out = this.core.ask(request, { seed, now, offset, how: told, stretched });
            if (out.wishes.length > 0 && stretched.length === 0) {
                stretched = await this.stretch(out.wishes);
                if (!stretched) told |= how.memoryShort;
                stretched ||= [];
                continue;
            }
            const result = out.effects.length > 0 ? await this.store.apply(out.effects) : 'stored';
            if (result === 'stored') return this.settled(out);
            this.core.rollback();
            if (result === 'full') told |= how.full;
        }
        throw new Error('the request was not settled');
    }

    async settled(out) {
        if (out.effects.length > 0) {
            const mark = this.core.commit();
            if (mark.length > 0) await this.store.keepMark(mark);
        }
        if (out.flags & flag.opened) await this.fill(await this.store.all());
        this.state = out.state;
        if (this.state === state.open) this.handover = this.core.handOn();
        if (out.flags & flag.lock) await this.lock();
        return parsed(out.response);
    }
}
