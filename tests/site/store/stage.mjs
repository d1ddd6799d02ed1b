// stage.mjs - a browser with an empty page beside the site's own modules, in which the tests of its store play.
//
//   const stage = await Stage.begin('chromium', files);      more files to lie beside it
//   await stage.play('addingAtOnce', ...given);      calls what inside.js exports by that name, in the page
//   await stage.playOf('years.js', 'saving', [10]);  the same of another script
//   await stage.end();

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { serveFolder } from '../../../hosts/browser/serve.mjs';
import { atEnd } from '../../browser/atend.mjs';
import { openBrowser } from '../../browser/browser.mjs';

export class Stage {
  static async begin(name, files = []) {
    const stage = new Stage();
    stage.folder = mkdtempSync(join(tmpdir(), 'ek-stage-'));
    atEnd(() => stage.remove());
    cpSync('build/site', stage.folder, { recursive: true });
    // The worker's modules, which the site has as one text.
    cpSync('hosts/browser/worker', stage.folder, { recursive: true });
    const scripts = ['inside.js', 'faults.js', 'tab.js', 'years.js'].map((script) => `tests/site/store/${script}`);
    for (const file of [...scripts, ...files]) cpSync(file, join(stage.folder, basename(file)));
    writeFileSync(join(stage.folder, 'empty.html'), '<!doctype html><title>empty</title>');
    stage.server = await serveFolder(stage.folder);
    stage.browser = await openBrowser(name);
    stage.context = await stage.browser.newContext();
    stage.page = await stage.open();
    return stage;
  }

  async open(context = this.context) {
    const page = await context.newPage();
    page.setDefaultTimeout(120000);
    await page.goto(`${this.server.origin}/empty.html`);
    return page;
  }

  play(name, ...given) { return this.playIn(this.page, name, ...given); }

  playIn(page, name, ...given) { return this.playOf('inside.js', name, given, page); }

  playOf(script, name, given = [], page = this.page) {
    return page.evaluate(async ([from, what, all]) => (await import(`./${from}`))[what](...all), [script, name, given]);
  }

  async end() {
    await this.browser.close();
    this.server.close();
    this.remove();
  }

  remove() { rmSync(this.folder, { recursive: true, force: true }); }
}
