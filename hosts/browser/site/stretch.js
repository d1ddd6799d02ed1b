/* stretch.js - a worker that stretches one passphrase and is thrown away, with the memory that took. */

onmessage = async ({ data: { module, wish } }) => {
    const { exports } = await WebAssembly.instantiate(module, {});
    exports._initialize();
    new Uint8Array(exports.memory.buffer).set(wish, exports.stretch_room(wish.length));
    const good = exports.stretch(wish.length) !== 0;
    const at = exports.stretch_room(32);
    postMessage(good ? new Uint8Array(exports.memory.buffer).slice(at, at + 32) : null);
};
