/* files.js - what the program is made of besides scripts: fetched at the start, all at once, and then the door is shut.
 *
 *     const files = await fetchFiles();      files.get('core.wasm')      an ArrayBuffer
 *
 * Once they are here, a last content policy forbids this page, and every worker that it makes from then on, to fetch
 * anything from anywhere: neither the program nor a mistake in it can send a word away. So whoever makes a worker
 * waits for this first.
 */
import { addressOf, fetchedNames, narrow } from './start.js';

async function fetchOne(name) {
    const response = await fetch(addressOf(name));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return [name, await response.arrayBuffer()];
}

export async function fetchFiles() {
    const files = new Map(await Promise.all(fetchedNames.map(fetchOne)));
    narrow("connect-src 'none'");
    return files;
}
