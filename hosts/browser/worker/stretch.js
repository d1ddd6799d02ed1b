/* stretch.js - what a worker does that stretches one passphrase and is thrown away, with the memory that took.
 *
 *     in     { module, wish }        as hosts/browser/stretch.h takes it
 *     out    32 bytes, or null where there was not memory enough
 *
 * It is made from the text of this function, which therefore uses nothing around it: a worker that had to be fetched
 * could not be had where the network goes away in the first hour.
 */
export function stretchHere() {
    const secretLength = 32;

    function stretched(exports, wish) {
        exports._initialize();
        new Uint8Array(exports.memory.buffer).set(wish, exports.stretch_room(wish.length));
        if (exports.stretch(wish.length) === 0) return null;
        const at = exports.stretch_room(secretLength);
        return new Uint8Array(exports.memory.buffer).slice(at, at + secretLength);
    }

    onmessage = async ({ data: { module, wish } }) => {
        try {
            postMessage(stretched((await WebAssembly.instantiate(module, {})).exports, wish));
        } catch {
            postMessage(null);
        }
    };
}
