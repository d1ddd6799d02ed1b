// make_script.mjs - a text as a script whose default export it is.
//
// usage: node make_script.mjs FILE

import { readFileSync } from 'node:fs';

process.stdout.write(`export default ${JSON.stringify(readFileSync(process.argv[2], 'utf8'))};\n`);
