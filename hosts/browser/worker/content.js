/* content.js - puts the content, which has a file of its own, into the memory of a core that it belongs to.
 *
 *     placeContent(module, bytes, memory)      before anything of the core runs
 *
 * tools/part_content.c says what the file looks like and how a core names the one that belongs to it. Throws when
 * it is another one: an old file beside a new core would be read as nonsense.
 */
const textMark = 0x40000000;
const textStepMax = 0x01000000;

/* FNV-1a. */
function hashOf(bytes) {
    let hash = 2166136261;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619);
    return hash >>> 0;
}

export function placeContent(module, bytes, memory) {
    const [belongs] = WebAssembly.Module.customSections(module, 'content');
    const [textsAt, textsLength, tablesAt, tablesLength, hash] =
        new TextDecoder().decode(belongs).split(' ').slice(1).map(Number);
    if (bytes.length !== textsLength + tablesLength || hashOf(bytes) !== hash)
        throw new Error('the content is not of this core');
    new Uint8Array(memory.buffer).set(bytes.subarray(0, textsLength), textsAt);

    const from = new DataView(bytes.buffer, bytes.byteOffset + textsLength, tablesLength);
    const to = new DataView(memory.buffer, tablesAt, tablesLength);
    for (let at = 0, next = textsAt; at < tablesLength; at += 4) {
        const word = from.getUint32(at, true);
        if (Math.abs(word - textMark) > textStepMax) {
            to.setUint32(at, word, true);
            continue;
        }
        const begin = next + word - textMark;
        const length = bytes.indexOf(0, begin - textsAt) - (begin - textsAt);
        to.setUint32(at, begin, true);
        to.setUint32(at += 4, length, true);
        next = begin + length + 1;
    }
}
