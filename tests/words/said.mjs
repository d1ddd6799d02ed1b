// said.mjs - what of a page was not said in its language.
//
// In the language of tools/make_otherwise every text of the program stands in double brackets. So letters outside of
// them are a person's own words, a name that is the same in every language, or a sentence that was forgotten.

const inline = new Set(['a', 'b', 'bdi', 'em', 'i', 'mark', 'small', 'span', 'strong', 'time', 'br', 'code']);
const spoken = ['aria-label', 'placeholder', 'alt', 'title', 'content'];
const letters = /\p{L}{2,}/u;

const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  .replaceAll('&#39;', "'").replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&');

/** The pieces of a run of text that stand outside of the brackets. */
export function outside(run) {
  const pieces = [];
  let depth = 0, piece = '';
  for (const letter of run) {
    if (letter === '⟦') depth++;
    else if (letter === '⟧') depth = Math.max(0, depth - 1);
    else if (depth === 0) { piece += letter; continue; }
    if (piece) pieces.push(piece);
    piece = '';
  }
  if (piece) pieces.push(piece);
  return pieces.map((text) => text.trim()).filter((text) => letters.test(text));
}

/** The runs of text that a reader sees or hears of a page: what stands between block tags, and spoken attributes. */
export function runsOf(html) {
  const runs = [];
  let run = '';
  const end = () => { if (run.trim()) runs.push(unescape(run)); run = ''; };
  const body = html.slice(html.indexOf('<body')).replace(/<textarea[^>]*>[\s\S]*?<\/textarea>/g, '');
  for (const [, tag, text] of body.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    if (text !== undefined) { run += text; continue; }
    const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1];
    if (!inline.has(name)) end();
    for (const attribute of spoken) {
      const value = new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1];
      if (value) runs.push(unescape(value));
    }
    if (name === 'input' && / type="submit"/.test(tag)) runs.push(unescape(/ value="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  end();
  return runs;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Known texts in the order in which they are looked for: the longest first, so that none breaks another. */
export const inOrder = (known) => [...new Set([...known, ...known.map((text) => text.charAt(0).toUpperCase() + text.slice(1))])]
  .filter((text) => letters.test(text)).sort((a, b) => b.length - a.length);

/** Takes out what a known text accounts for where it is shown cut, with an ellipsis. */
function withoutCut(text, known) {
  let rest = text;
  for (let found; (found = /…|\.\.\./.exec(rest));) {
    const before = rest.slice(0, found.index).trimEnd();
    let len = Math.min(400, before.length);
    while (len > 2 && !known.some((own) => own.startsWith(before.slice(-len)))) len--;
    rest = `${len > 2 ? before.slice(0, -len) : before} ${rest.slice(found.index + found[0].length)}`;
  }
  return rest;
}

/** What of `text` no known text accounts for; a known text may be shown cut. */
export function unaccounted(text, known) {
  let rest = /…|\.\.\./.test(text) ? withoutCut(text, known) : text;
  rest = rest.replace(/\b([0-9A-Z]{4}-){4,}[0-9A-Z]+\b/g, ' '); // a recovery code
  for (const own of known) {
    if (!letters.test(rest)) return null;
    if (!rest.includes(own.slice(0, 8))) continue;
    if (own.length > 8) rest = rest.replaceAll(own, ' ');
    else rest = rest.replace(new RegExp(`(?<!\\p{L})${escaped(own)}(?!\\p{L})`, 'gu'), ' ');
  }
  return letters.test(rest) ? rest.trim() : null;
}
