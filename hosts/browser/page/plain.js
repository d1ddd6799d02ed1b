/* plain.js - before anything else, in words that every browser understands: can the program run here?
 *
 * A plain page (#plain in index.html) stands there from the start, for whom no script runs. Where a browser has all that
 * is needed, <html class="starting"> puts "One moment" in its place; when the first page cannot come after all, the
 * plain one is back. No module, no new word of the language: this file has to run where the others cannot.
 */
(function () {
    'use strict';
    var root = document.documentElement;
    var needed = ['WebAssembly', 'indexedDB', 'Worker', 'Blob', 'MessageChannel', 'BroadcastChannel', 'AbortController'];

    function isWhole() {
        for (var i = 0; i < needed.length; i += 1) {
            try {
                if (!window[needed[i]]) return false;
            } catch (error) {
                return false; /* some browsers refuse by throwing */
            }
        }
        return 'noModule' in HTMLScriptElement.prototype;
    }

    function giveUp() {
        if (document.getElementById('starting')) root.className = '';
    }

    if (!isWhole()) return;
    root.className = 'starting';
    window.addEventListener('error', giveUp, true);
}());
