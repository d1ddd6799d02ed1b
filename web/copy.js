/* copy.js - words taken along as text.
 *
 *     <button type="button" data-copies="ID" data-copied="Words.">   copies the text of #ID, and says so
 *
 * Where the browser gives no clipboard, the text is selected instead, ready to be copied by hand.
 */
import { announce } from './page.js';

function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
}

export function watchCopying() {
    addEventListener('click', async (event) => {
        const button = event.target.closest('[data-copies]');
        if (!button) return;
        const words = document.getElementById(button.dataset.copies);
        try {
            await navigator.clipboard.writeText(words.innerText.trim());
            button.textContent = button.dataset.copied;
            announce(button.dataset.copied);
        } catch {
            select(words);
        }
    });
}
