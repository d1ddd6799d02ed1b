/* files.js - what the program is made of besides scripts: fetched at the start, all at once, and then the door is shut.
 *
 *     const files = await fetchFiles();      files.get('core.wasm')      an ArrayBuffer
 *
 * Once they are here, a last content policy forbids this page, and every worker that it makes from then on, to fetch
 * anything from anywhere: neither the program nor a mistake in it can send a word away. So whoever makes a worker
 * waits for this first. It rejects when one of them cannot be had, or is of another version; it can be called again then.
 *
 * `make site` writes the line with the hashes.
 */
import { addressOf, narrow } from './start.js';

/* By name, the hash as `integrity` has it. */
const files = {};

const paintedMsMax = 1000;

/* On a first visit the page's first words come before what is fetched for later ones; on others all lies here already. */
function painted() {
    if (navigator.serviceWorker?.controller || document.visibilityState !== 'visible') return undefined;
    return new Promise((resolve) => {
        new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
        setTimeout(resolve, paintedMsMax);
    });
}

/* From the browser's own cache if it has the right bytes. */
async function fetchOne([name, integrity]) {
    const fetched = (cache) => fetch(addressOf(name), { cache, integrity });
    const response = await fetched('default').catch(() => fetched('reload'));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return [name, await response.arrayBuffer()];
}

export async function fetchFiles() {
    await painted();
    const fetched = new Map(await Promise.all(Object.entries(files).map(fetchOne)));
    narrow("connect-src 'none'");
    return fetched;
}
