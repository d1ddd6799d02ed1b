/* plain.js - before anything else, in words that every browser understands: can the program run here, and has it come?
 *
 * A plain page (#plain in index.html) stands there from the start, for whom no script runs. Where a browser has all that
 * is needed, <html class="starting"> puts "One moment" in its place, and on a first visit the first page's own words
 * (#say-first). When a script is too new for this browser after all, the plain page is back; when one cannot be had, the
 * page says so (#say-line), and a button tries again. No module, no new word of the language: this file has to run where
 * the others cannot.
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

    /* Nobody's browser has kept anything where no service worker answers for it; but no word stands where one left. */
    function isFirst() {
        try {
            return window.top === window && location.hash === '' && !sessionStorage.getItem('left')
                && !(navigator.serviceWorker && navigator.serviceWorker.controller);
        } catch (error) {
            return false;
        }
    }

    /* Before anything is painted, since whatever is painted later has to be waited for. */
    function greet() {
        var starting = document.getElementById('starting');
        document.removeEventListener('readystatechange', greet);
        if (isFirst()) starting.parentNode.replaceChild(document.getElementById('say-first').content.cloneNode(true), starting);
    }

    /* Loaded again in vain, the page would be the browser's own, without a word of ours: so it is looked first. */
    function tryAgain(event) {
        var button = event.target;
        var words = button.textContent;
        event.preventDefault();
        button.textContent = document.getElementById('say-working').content.querySelector('p').textContent;
        fetch('stretch.wasm', { cache: 'no-store' }).then(function (response) {
            if (response.ok) location.reload();
            else button.textContent = words;
        }, function () { button.textContent = words; });
    }

    function sayLine(starting) {
        if (document.getElementById('notice')) return;
        starting.replaceChild(document.getElementById('say-line').content.cloneNode(true), starting.lastElementChild);
        document.querySelector('#notice button').addEventListener('click', tryAgain);
    }

    /* What could not be loaded is told of its element, or by start.js as a TypeError. */
    function giveUp(event) {
        var starting = document.getElementById('starting');
        if (!starting) return;
        if (event.target !== window || event.error instanceof TypeError) sayLine(starting);
        else root.className = '';
    }

    if (!isWhole()) return;
    root.className = 'starting';
    window.addEventListener('error', giveUp, true);
    document.addEventListener('readystatechange', greet);
}());
