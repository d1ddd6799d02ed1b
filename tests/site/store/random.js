/* random.js - some tabs of one notebook do whatever comes, while its database fails here and there; beside it a list of
 * what has to be there.
 *
 *     const { done, failed, notes } = await play(seed, 60);      throws where the two differ
 *
 * An act that was acknowledged has happened. One that was not has happened or has not, and the list learns which from
 * what a new tab finds; nothing is ever there twice, and every seal is whole. The same seed plays the same acts.
 */
import { answered, end, failing, names } from './faults.js';
import { Core, Tab, check, passphrase, state } from './tab.js';

const fresh = 'eleven lanterns by the other shore';
const tabsMax = 3;
const stepsMax = 40;

/* mulberry32 */
function randomOf(seed) {
    let at = seed;
    return (most) => {
        at = (at + 0x6d2b79f5) | 0;
        let t = Math.imul(at ^ (at >>> 15), 1 | at);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) % most;
    };
}

async function opened(tab) {
    for (const words of [passphrase, fresh, passphrase])
        if (tab.program.state !== state.open) await answered(() => tab.unlock(words), tab);
    return tab;
}

/* What a new tab finds. It has no keys, as other tabs may have lost theirs. */
async function found(name) {
    const tab = await opened(await Tab.begin(name));
    check(tab.program.state === state.open, 'no passphrase opens it');
    const records = (await tab.records()).filter((record) => record.kind === 'note');
    const texts = records.map((record) => record.fields.text).sort();
    check(await tab.isWhole(), 'it is not whole');
    check(new Set(texts).size === texts.length, `something is there twice: ${texts}`);
    await end(tab);
    return texts;
}

const joined = (texts) => [...texts].sort().join();

class Game {
    constructor(seed) {
        this.pick = randomOf(seed);
        this.name = `random ${seed} ${Math.random()}`;
        this.texts = []; /* in the notebook, as far as it was acknowledged */
        this.files = []; /* backups: { file, texts } */
        this.tabs = [];
        this.aside = []; /* all that was ever put aside */
        this.thrown = new Set(); /* what may lie in the trash, if it was not emptied then */
        this.counted = 0;
        this.done = this.failed = 0;
    }

    async begin() {
        const first = await Tab.begin(this.name);
        await first.make();
        this.tabs.push(first);
        await this.openTab();
        await this.openTab();
    }

    async openTab() {
        const from = this.tabs[this.pick(this.tabs.length)];
        this.tabs.push(await Tab.begin(this.name, from.program.handOn()));
    }

    /* Each act: what it does in a tab, how one sees that it is acknowledged, and what is there then. */
    note() {
        const text = `note ${this.counted++}`;
        return {
            act: (tab) => tab.post('/write/note', { text }),
            is: (answer) => answer.isDone || (answer.status === 200 && answer.path.startsWith('/everything')),
            after: [...this.texts, text],
        };
    }

    draft() { return { act: (tab) => tab.draft(`draft ${this.counted++}`), is: () => false, after: this.texts }; }

    tidy() { return { act: (tab) => tab.program.store.tidy(), is: () => false, after: this.texts }; }

    erase() {
        const text = this.texts[this.pick(this.texts.length)];
        if (!text) return this.note();
        this.thrown.add(text);
        const act = (tab) => tab.eraseForGood(text);
        return { act, is: () => false, after: this.texts.filter((one) => one !== text), isEmptying: true };
    }

    change() {
        const [old, now] = this.pick(2) ? [passphrase, fresh] : [fresh, passphrase];
        return {
            act: (tab) => tab.post('/settings/passphrase', { old, passphrase: now, again: now }),
            is: () => false,
            after: this.texts,
        };
    }

    lock() { return { act: (tab) => tab.post('/lock'), is: () => false, after: this.texts }; }

    backup() {
        const { texts } = this;
        const act = async (tab) => {
            const answer = await tab.post('/data/backup');
            if (answer.fileName) this.files.push({ file: new Blob([answer.bytes]), texts });
            return answer;
        };
        return { act, is: () => false, after: texts };
    }

    bring() {
        const chosen = this.files[this.pick(this.files.length)];
        if (!chosen) return this.backup();
        const act = async (tab) => {
            await tab.program.queue(() => tab.program.choose(chosen.file));
            return tab.post('/data/restore/take');
        };
        const is = (answer) =>
            answer.isDone || (answer.status === 200 && answer.path.startsWith('/unlock?here=backup'));
        return { act, is, after: chosen.texts, isBringing: true };
    }

    /* What comes back is what lay aside, and a second time what was here. */
    async back() {
        const tab = await opened(this.tabs[0]);
        const before = await found(this.name);
        if (!tab.program.store.holdsAside) return;
        check((await tab.post('/data/restore/back')).status === 200, 'not put back');
        const aside = await found(this.name);
        await opened(tab);
        check((await tab.post('/data/restore/back')).status === 200, 'not put back again');
        check(joined(await found(this.name)) === joined(before), 'put back twice it is another one');
        check(this.aside.some((one) => joined(one) === joined(aside)), `what lay aside is ${aside}`);
    }

    /* One act, with a failure in most rounds. */
    async one() {
        const acts = ['note', 'note', 'note', 'draft', 'tidy', 'erase', 'change', 'lock', 'backup', 'bring'];
        const { act, is, after, isBringing, isEmptying } = this[acts[this.pick(acts.length)]]();
        const tab = await opened(this.tabs[this.pick(this.tabs.length)]);
        const before = this.texts;
        const answer = await this.withFailure(() => answered(act, tab));
        const now = await found(this.name);
        const gone = this.texts.filter((text) => !now.includes(text));
        const has = joined(now) === joined(after)
            || (isEmptying && gone.every((text) => this.thrown.has(text)) && now.length + gone.length === before.length);
        check(has || (!is(answer) && joined(now) === joined(this.texts)),
              `answered by ${answer.status} ${answer.path}, there is ${now} in place of ${after} or ${this.texts}`);
        if (isBringing) this.aside.push(before);
        this.texts = now;
    }

    /* A note in every tab at once. */
    async several() {
        const before = this.texts;
        const notes = this.tabs.map(() => this.note());
        for (const tab of this.tabs) await opened(tab);
        const answers = await this.withFailure(() =>
            Promise.all(this.tabs.map((tab, i) => answered(notes[i].act, tab))));
        const now = await found(this.name);
        const written = notes.map((note) => note.after.at(-1));
        const must = [...before, ...written.filter((_, i) => notes[i].is(answers[i]))];
        check(must.every((text) => now.includes(text)), `${must.filter((text) => !now.includes(text))} is lost`);
        check(now.every((text) => before.includes(text) || written.includes(text)), `${now} is too much`);
        this.texts = now;
    }

    async withFailure(act) {
        const { ways } = names();
        const way = ways[this.pick(ways.length)];
        const at = 1 + this.pick(stepsMax);
        let result;
        const steps = await failing(this.name, way, at, async () => {
            result = await act();
            await new Promise((resolve) => { setTimeout(resolve, 2); });
            for (const tab of this.tabs) await tab.program.queue(() => {});
        });
        this.done++;
        if (steps >= at) this.failed++;
        return result;
    }

    async round() {
        const what = this.pick(12);
        if (what === 0) await this.back();
        else if (what < 4) await this.several();
        else await this.one();
        if (this.pick(6) > 0) return;
        await this.openTab();
        while (this.tabs.length > tabsMax) await end(this.tabs.splice(this.pick(this.tabs.length - 1), 1)[0]);
    }
}

export async function play(seed, rounds) {
    Core.prototype.wipe = () => {}; /* takes most of the time; that it is done is another test's */
    const game = new Game(seed);
    await game.begin();
    for (let round = 0; round < rounds; round++) {
        try {
            await game.round();
        } catch (error) {
            throw new Error(`seed ${seed}, round ${round}: ${error.message}`, { cause: error });
        }
    }
    const texts = await found(game.name);
    check(joined(texts) === joined(game.texts), 'the last look differs');
    for (const tab of game.tabs) await end(tab);
    const { done, failed } = game;
    return { done, failed, notes: texts.length };
}
