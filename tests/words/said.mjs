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

/** What of `text` no known text accounts for; a known text may be shown cut, with an ellipsis. */
export function unaccounted(text, known) {
  const bare = text.replace(/…$/, '').replace(/^[\s·,:;.()"–-]+|[\s·,:;.()"–-]+$/g, '');
  if (!letters.test(bare) || known.some((own) => own.includes(bare))) return null;
  let rest = bare;
  for (const own of known) if (own.length > 1 && rest.includes(own)) rest = rest.replaceAll(own, ' ');
  return letters.test(rest) ? rest.trim() : null;
}
