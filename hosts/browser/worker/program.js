/* program.js - what a host does for one request: ask the core, make its effects durable, and only then answer.
 *
 *     const program = new Program({ files, store, stretch, textOf, say });
 *     await program.begin(handover);
 *     const answer = await program.answer({ method: 'POST', path: '/lock', body: '', now, offset, browser });
 *     answer.status, answer.path, answer.type, answer.fileName, answer.bytes      as transport.js promises
 *     program.state, program.handOn()      as the last answer left them
 *
 * It is given: `files` (core.js); `store` (store.js); `stretch(wishes)` (stretcher.js); `textOf(name)` (look.js); and
 * `say(why)`, called when the notebook was locked without anyone here asking for it: 'replaced', when another one took
 * its place or the database was removed.
 *
 * Requests are answered one after the other. What other tabs stored is taken in before each. An instance of the core
 * that panics is dropped, another is opened from what is stored, with more room, and asked once more; an answer with
 * status 500 and no page says that this did not help. Where the database fails, the request is asked once more too,
 * and then rejected: nothing of it is stored. Once something is, only the page that follows can fail: `answer.isDone`
 * says so. In every case the next request finds a whole notebook.
 *
 * From the third wrong passphrase on, the next one has to wait 1, 2, 4 ... 30 seconds, while others are answered.
 */
import { backupOf } from './backup.js';
import { same } from './batch.js';
import { flag, how, state } from './border.js';
import { Core, Panic, none } from './core.js';
import { answerOf, bytesOf, failure } from './http.js';
import { lookCore } from './look.js';
import { Restoring } from './restoring.js';
import { StoreProblem } from './store.js';
import { Stopped } from './stretcher.js';

/* How often one request is asked: its passphrases and a full disk a few times over; others' writing more often. */
const attemptsMax = 12;
const conflictsMax = 100;
const conflictMsMax = 32;
const redirectsMax = 8;
const growthsMax = 4;
const triesFree = 2;
const waitMsMax = 30000;
const idleMs = 2000;

/* What a notebook takes in memory for each byte stored, and what is kept free for what will be written. */
const lengthPerStored = 2;
const spareLength = 16 << 20;

/* The press was taken; what is missing is the page that comes then. */
function done(answer) {
    return { ...answer, isDone: true, notice: 'say-done' };
}

function sleep(ms) {
    return new Promise((resolve) => { setTimeout(resolve, ms); });
}

/* A passphrase may be in it. What JavaScript has as text, nobody can wipe. */
function wipe(...bytes) {
    for (const one of bytes) one.fill(0);
}

export class Program {
    constructor({ files, stretch, textOf, say = () => {}, store }) {
        Object.assign(this, { files, stretch, textOf, say, store });
        store.hear = (what) => this.hear(what);
        this.spare = spareLength;
        this.core = null;
        this.slots = none; /* the slots that it was begun with */
        this.looking = null; /* the core of a made-up notebook, while someone looks around in one */
        this.handover = null; /* the keys while the notebook is open */
        this.state = state.empty;
        this.restoring = new Restoring(store);
        this.wrongTries = 0;
        this.nextTry = 0;
        this.waiting = Promise.resolve();
        this.idle = 0;
    }

    begin(handover) { return this.queue(() => this.openWith(handover)); }

    /* One after the other, whatever became of those before. */
    queue(act) {
        const mine = this.waiting.then(act);
        this.waiting = mine.catch(() => {});
        return mine;
    }

    /* Instances. */

    drop() {
        if (this.core) this.core.wipe();
        this.core = null;
    }

    dropKeys() {
        this.handover?.fill(0);
        this.handover = null;
    }

    forget() {
        this.dropKeys();
        this.endLooking();
        this.drop();
    }

    /* A new instance from what is stored, open where there are keys that fit; a larger one where it lacks room. */
    async reopen() {
        for (let growths = 0; ; growths++) {
            try {
                await this.openOnce();
                return;
            } catch (error) {
                this.drop();
                if (!(error instanceof Panic)) throw error;
                if (growths === growthsMax) throw new StoreProblem('memory', error);
                this.spare *= 2;
            }
        }
    }

    async openOnce() {
        const { slots, length } = await this.store.begun();
        this.drop();
        this.core = new Core(this.files, this.spare + lengthPerStored * length);
        this.slots = slots;
        if (slots.length > 0) this.core.load([slots], 0);
        if (slots.length > 0 && this.handover && this.core.takeOver(this.handover)) {
            await this.fill();
            this.state = state.open;
            return;
        }
        this.dropKeys();
        this.state = slots.length > 0 ? state.locked : state.empty;
    }

    /* An open core takes in everything that is stored. */
    async fill() {
        let rowCount = 0;
        await this.store.load({
            begin: (stored) => {
                rowCount = stored.rowCount;
                if (stored.mark.length > 0) this.core.continueWith(stored.mark);
            },
            take: (batch) => this.core.take(batch, rowCount, false),
        });
        this.core.take(none, rowCount, true);
    }

    /* True when the salt of a passphrase may be another than before. */
    async refresh() {
        const wasOpen = this.state === state.open;
        const news = this.core ? await this.store.since() : 'all';
        if (news === null) return false;
        if (news.batch && wasOpen && !this.core.refresh(news.batch)) return news.slots;
        const { slots } = this;
        if (news === 'replaced') this.forget();
        await this.reopen();
        if (wasOpen && this.state !== state.open) this.say('replaced');
        return !same(slots, this.slots);
    }

    /* What may not stay in memory until someone presses something here (store.js). In its turn: a request may be in the
     * middle of being stored. */
    hear() {
        this.queue(() => this.refresh()).catch(() => {}); /* the next request finds out */
    }

    async lock() {
        this.forget();
        this.state = state.locked;
        await this.reopen();
    }

    /* The keys for the next page of the same person; null while it is locked. Whoever has them wipes them. */
    handOn() { return this.handover ? this.handover.slice() : null; }

    /* Opens the locked notebook with keys that were handed on: false when they do not fit. */
    takeOver(handover) {
        return this.queue(async () => {
            await this.refresh();
            if (this.state === state.locked) await this.openWith(handover);
            return this.state === state.open;
        });
    }

    openWith(handover) {
        this.handover = handover ? handover.slice() : null;
        return this.reopen();
    }

    /* Requests. */

    async answer(request) {
        clearTimeout(this.idle);
        for (;;) {
            const answer = await this.queue(() => this.follow(request));
            this.idle = setTimeout(() => this.queue(() => this.store.tidy()), idleMs);
            if (!answer.waitMs) return answer;
            await sleep(answer.waitMs);
        }
    }

    async choose(file) {
        await this.refresh();
        await this.restoring.choose(this.core, file);
    }

    async follow({ method, path, body, file, ...told }) {
        if (file) await this.choose(file);
        else this.restoring.forgetFault();
        let answer = await this.settle(method, path, body, told);
        for (let i = 0; i < redirectsMax && answer.status === 303; i++) {
            path = answer.location;
            answer = await this.settle('GET', path, null, told)
                .then((next) => (next.status === 500 ? done(next) : next), () => done(failure()));
        }
        return { ...answer, path };
    }

    /* Nothing that a core stored is lost with it, so that the same request can be asked once more; but not of
     * one's own notebook what was meant for the made-up one. */
    async settle(method, path, body, told) {
        const asking = { ...told, request: bytesOf(method, path, body), how: how.browser, stretched: [], tried: false };
        asking.seed = crypto.getRandomValues(new Uint8Array(32));
        try {
            return await this.attemptTwice(asking);
        } finally {
            wipe(asking.request, ...asking.stretched);
        }
    }

    async attemptTwice(asking) {
        const { spare } = this;
        for (let again = !this.looking; ; again = false) {
            try {
                return await this.attempt(asking);
            } catch (error) {
                if (error instanceof Stopped) throw error;
                this.giveUp(error);
                if (again) continue;
                this.spare = spare;
                if (error instanceof Panic) return failure();
                throw error;
            }
        }
    }

    /* What the core holds is not to be trusted any more: the next request begins another, after a panic a larger. */
    giveUp(error) {
        if (error instanceof Panic && this.looking) {
            this.endLooking();
            return;
        }
        if (error instanceof Panic) this.spare *= 2;
        this.drop();
    }

    async attempt(asking) {
        let conflicts = 0;
        for (let attempt = 0; attempt < attemptsMax; attempt++) {
            if (await this.refresh()) asking.stretched = [];
            const locked = this.state === state.locked && !this.looking;
            const out = this.ask(asking);
            if (out.wishes.length > 0) {
                const waitMs = locked ? this.nextTry - performance.now() : 0;
                if (waitMs > 0) return { waitMs };
                await this.stretchFor(asking, out.wishes);
                asking.tried = locked;
                continue;
            }
            const result = await this.storeAll(out);
            if (result === 'full') asking.how |= how.full;
            if (result === 'conflict' && conflicts++ < conflictsMax) attempt--;
            const answer = result === 'stored' ? await this.settled(asking, out) : await this.takeBack(out);
            if (answer) return answer;
            /* By chance, or the quicker of two tabs would always be the first. */
            if (result === 'conflict') await sleep(Math.random() * Math.min(2 ** conflicts, conflictMsMax));
        }
        throw new Error('the request was not settled');
    }

    ask({ request, seed, now, offset, browser, how: told, stretched }) {
        const core = this.looking || this.core;
        if (browser) core.tellBrowser({ ...browser, holdsAside: this.store.holdsAside });
        this.restoring.tell(core);
        return core.ask(request, { seed, now, offset, how: told, stretched });
    }

    async stretchFor(asking, wishes) {
        const stretched = await this.stretch(wishes).finally(() => wipe(wishes));
        if (stretched) asking.stretched = stretched;
        else asking.how |= how.memoryShort;
    }

    /* 'stored', 'conflict' or 'full'. */
    storeAll(out) {
        return out.effects.length > 0 ? this.store.apply(out.effects) : this.restoring.act(out.restoring);
    }

    /* Where the notebook was unlocked, it is locked again, to be asked as the first time. */
    async takeBack(out) {
        if (out.flags & flag.opened) await this.lock();
        else this.core.rollback();
        return null;
    }

    /* What follows from an answer that stands. What fails here has no part in it any more: it is stored. */
    async settled(asking, out) {
        if (asking.tried) this.countTry(out.state);
        try {
            await this.settleCore(out);
        } catch (error) {
            this.giveUp(error);
        }
        await this.lookAround(asking, out);
        if (!(out.flags & flag.backup)) return answerOf(out.response);
        const file = await this.backup();
        if (!file) asking.how |= how.backupFailed;
        return file && answerOf(out.response, file);
    }

    async settleCore(out) {
        if (!this.looking) await this.take(out);
        if (out.flags & flag.lock || this.restoring.changes(out.restoring)) await this.lock();
    }

    async take(out) {
        if (out.state === state.open && !this.handover) this.handover = this.core.handOn();
        this.state = out.state;
        if (out.effects.length > 0) {
            const mark = this.core.commit();
            if (mark.length > 0) this.store.keepMark(mark);
        }
        if (out.flags & flag.opened) await this.fill();
    }

    countTry(now) {
        this.wrongTries = now === state.locked ? this.wrongTries + 1 : 0;
        const doubled = this.wrongTries - triesFree - 1;
        if (doubled >= 0) this.nextTry = performance.now() + Math.min(1000 * 2 ** doubled, waitMsMax);
    }

    /* The made-up notebook comes and goes, or another takes its place; where there can be none, all stays as it is. */
    async lookAround(when, out) {
        const { lock, lookBegin, lookEnd } = flag;
        if (out.flags & (lookBegin | lookEnd | lock)) this.endLooking();
        if (out.flags & lookBegin) this.looking = await lookCore(this.files, out.lookWho, this.textOf, when);
    }

    endLooking() {
        if (this.looking) this.looking.wipe();
        this.looking = null;
    }

    /* The file's bytes; null when it could not be made. */
    async backup() {
        if (this.looking) return null;
        try {
            return await backupOf(this.core, await this.store.all()).arrayBuffer();
        } catch (error) {
            this.giveUp(error);
            return null;
        }
    }
}
