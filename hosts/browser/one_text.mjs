// one_text.mjs - modules that import each other, as the text of one script: for where a browser may not fetch them.
//
//   const { text, names } = oneText(read, 'worker.js');       read(name) gives a module's text; names: all that went in
//
// Each becomes a function that gives what it exports, after those that it needs:
// `const from_core_js = (() => { ... })();`. It knows imports and exports as the site's scripts write them, and refuses others.

const importPattern = /^import \{([^}]*)\} from '\.\/([\w.-]+)';$/gm;
const listPattern = /^export \{([^}]*)\};$/gm;
const exportPattern = /^export (?:async )?(?:function\*?|class|const|let) (\w+)/gm;

const nameOf = (module) => `from_${module.replace(/\W/g, '_')}`;

function inOrder(read, entry) {
  const names = [];
  const meet = (name) => {
    if (names.includes(name)) return;
    for (const [, , next] of read(name).matchAll(importPattern)) meet(next);
    names.push(name);
  };
  meet(entry);
  return names;
}

function exportsOf(text) {
  const listed = [...text.matchAll(listPattern)].flatMap(([, some]) => some.split(','))
    .map((one) => one.trim().split(' as ').reverse().join(': '));
  return [...[...text.matchAll(exportPattern)].map(([, one]) => one), ...listed];
}

function wrapped(name, text) {
  const body = text.replace(listPattern, '').replace(/^export /gm, '')
    .replace(importPattern, (all, what, from) => `const {${what.replaceAll(' as ', ': ')}} = ${nameOf(from)};`);
  if (/^import |import\.meta/m.test(body)) throw new Error(`${name} cannot be part of one text`);
  return `const ${nameOf(name)} = (() => {\n${body}\nreturn { ${exportsOf(text).join(', ')} };\n})();\n`;
}

export function oneText(read, entry) {
  const names = inOrder(read, entry);
  return { names, text: names.map((name) => wrapped(name, read(name))).join('') };
}
