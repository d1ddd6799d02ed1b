/* look.js - a made-up notebook to look around in: an instance of its own, of which nothing is ever stored.
 *
 *     const core = await lookCore(files, out.lookWho, { now, offset });      null where there can be none
 *
 * The lives are told from texts that are fetched only now: scripts, since scripts are all that this page may still load
 * once the program has begun (files.js). To end the looking, drop the core.
 */
import { Core } from './core.js';

const lookLength = 32 << 20; /* a year takes some five mebibytes, and its figures as many */
const seedLength = 32;

async function textOf(name) {
    const { default: text } = await import(`./lives/${name}.js`);
    return new TextEncoder().encode(text);
}

export async function lookCore(files, who, { now, offset }) {
    try {
        const [story, words] = await Promise.all([textOf(who), textOf('words')]);
        const core = new Core(files, lookLength);
        const seed = crypto.getRandomValues(new Uint8Array(seedLength));
        return core.look(story, words, { seed, now, offset }) ? core : null;
    } catch {
        return null; /* no network for the first time, or no memory: all stays as it is */
    }
}
