/* look.js - a made-up notebook to look around in: an instance of its own, of which nothing is ever stored.
 *
 *     const core = await lookCore(files, out.lookWho, textOf, { now, offset });      null where there can be none
 *
 * `textOf(name)` promises the text of a life; it is fetched only now (lives.js). To end the looking, drop the core.
 */
import { Core } from './core.js';

const lookLength = 32 << 20; /* a year takes some five mebibytes, and its figures as many */
const seedLength = 32;

export async function lookCore(files, who, textOf, { now, offset }) {
    try {
        const texts = await Promise.all([textOf(who), textOf('words')]);
        const [story, words] = texts.map((text) => new TextEncoder().encode(text));
        const core = new Core(files, lookLength);
        const seed = crypto.getRandomValues(new Uint8Array(seedLength));
        return core.look(story, words, { seed, now, offset }) ? core : null;
    } catch {
        return null; /* no network for the first time, or no memory: all stays as it is */
    }
}
