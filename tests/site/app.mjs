// app.mjs - the site can be put on a home screen: Chromium finds nothing amiss, and a copy in a folder of a host is an app of its
// own, whose first page and reach are that folder and whose icon leads to no page by name.
//
// usage: node app.mjs

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProfile } from '../browser/browser.mjs';
import { check, end } from './check.mjs';
import { openSite, whatElse } from './site.mjs';

// A profile of its own: what is opened in a private window cannot be installed.
const profile = mkdtempSync(join(tmpdir(), 'ek-profile-'));
const context = await openProfile(profile);
const site = await openSite({ under: '/some/folder/' });
const page = await context.newPage();
await page.goto(site.address);
const session = await context.newCDPSession(page);

const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
check(installabilityErrors.length === 0, `it cannot be installed: ${JSON.stringify(installabilityErrors)}`);
const { url, errors, manifest } = await session.send('Page.getAppManifest');
check(url === `${site.address}notes.webmanifest` && errors.length === 0, `the manifest: ${url} ${JSON.stringify(errors)}`);
const { appId } = await session.send('Page.getAppId');
for (const [what, found] of [['name', appId], ['first page', manifest.startUrl], ['reach', manifest.scope]])
  check(found === site.address, `its ${what} is ${found}`);
check(manifest.display === 'kStandalone', `it is shown as ${manifest.display}`);
check(!manifest.shortcuts?.length, 'it has shortcuts, which name pages');
check(whatElse(site).length === 0, whatElse(site).join('; '));

await context.close();
await site.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
end();
