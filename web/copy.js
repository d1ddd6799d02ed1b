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

/* First by the selection, for which the page needs no leave; then as browsers ask for it nowadays. */
async function copy(words) {
    select(words);
    if (document.execCommand('copy')) return;
    await navigator.clipboard.writeText(words.innerText.trim());
}

export function watchCopying() {
    addEventListener('click', async (event) => {
        const button = event.target.closest('[data-copies]');
        if (!button) return;
        try {
            await copy(document.getElementById(button.dataset.copies));
            getSelection().removeAllRanges();
            button.textContent = button.dataset.copied;
            announce(button.dataset.copied);
        } catch {
            /* the words stay selected, ready to be copied by hand */
        }
    });
}
