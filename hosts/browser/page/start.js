/* start.js - runs before all else: narrows the content policy to the site's own files, then starts the shell.
 *
 * The policy in index.html can only say 'self', which is everything at this host, since nobody knew the site's address
 * when it was written. Here it is known, and each kind of thing may now come from the files of that kind alone (their
 * names are in <meta name="files">, by `make site`). Policies add up: none takes back what an earlier one forbids. Once
 * files.js has what it fetches, one more says that nothing is fetched at all.
 */
const folder = new URL('.', import.meta.url).href;
const names = document.querySelector('meta[name=files]').content.split(' ');

const kinds = {
    'script-src': /\.js$/, 'style-src': /\.css$/, 'img-src': /\.(svg|png)$/, 'font-src': /\.woff2$/,
    'manifest-src': /\.webmanifest$/,
};
const needed = { 'script-src': ["'wasm-unsafe-eval'"] };

/* What no element of the page asks for: the files of the program itself. */
const fetchedNames = names.filter((name) => !Object.values(kinds).some((kind) => kind.test(name)));

/* The notes of a copy in another folder of this host are others. No name says which program keeps them. */
export const storeName = `notes ${new URL(folder).pathname}`;

export function addressOf(name) {
    return folder + name;
}

/* In a policy, two of the signs that an address may have mean something else. To Firefox what a service worker answers
 * with comes from the worker's own file, whatever was asked for; nobody is served that file as anything else. */
function rule(directive, some, more = []) {
    const sources = [...some, 'service.js']
        .map((name) => addressOf(name).replaceAll(';', '%3B').replaceAll(',', '%2C'));
    return `${directive} ${[...sources, ...more].join(' ')}`;
}

function policyOfFiles() {
    const rules = Object.entries(kinds).map(([directive, kind]) =>
        rule(directive, names.filter((name) => kind.test(name)), needed[directive]));
    return [...rules, rule('connect-src', fetchedNames), rule('worker-src', [], ['blob:'])].join('; ');
}

export function narrow(policy) {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    document.head.append(meta);
}

/* Within a page of someone else's, what is pressed may not be what is seen: nothing starts there. */
if (window.top === window) {
    narrow(policyOfFiles());
    import('./shell.js').catch((error) => dispatchEvent(new ErrorEvent('error', { error }))); /* plain.js says so */
} else {
    document.querySelector('main').replaceChildren(document.getElementById('say-framed').content.cloneNode(true));
}
