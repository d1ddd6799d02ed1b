/* place.js - where the shell lives, and which addresses are pages of the program.
 *
 * The shell's files lie in one folder, which is the root of the native server or any folder of any host of files;
 * everything is named from there. A page of the program is a path, such as "/today". No address shows one: links in
 * the live page carry it behind a "#", which no browser sends to anyone.
 */

export const home = new URL('.', import.meta.url);

/* What a link of the live page says in place of a path. */
export function linkTo(path) {
    return './#' + path;
}

/* The path that an address of a page or of the live page means; '' for places within a page and for elsewhere. */
export function pathOf(address) {
    if (/^\/(?!\/)/.test(address)) return address.split('#')[0];
    const [before, path = ''] = address.startsWith('#') ? ['', address.slice(1)] : address.split(/#(.*)/s);
    const ours = before === '' || before === './' || before === home.href;
    return ours && /^\/(?!\/)/.test(path) ? path.split('#')[0] : '';
}
