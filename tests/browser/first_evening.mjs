// first_evening.mjs - a person's first evening, from the first page to the quick exit, as a person would go through it.
//
// usage: node first_evening.mjs PROGRAM

import { resolve } from 'node:path';
import { openBrowser, say, steps, Visit } from './browser.mjs';
import { Program } from './program.mjs';

const NOW = '2026-11-21T21:30:00+01:00';
const PASSPHRASE = 'a lamp at the window tonight';

const program = new Program(resolve(process.argv[2]));
let server, visit, recoveryCode;
const browser = await openBrowser();

const radio = (name) => visit.press(name, { role: 'radio' });
const headingIs = async (wanted) => {
  const heading = await visit.heading();
  if (!wanted.test(heading)) throw new Error(`the heading is "${heading}"`);
};

async function answerQuestionnaire() {
  await visit.press('Begin');
  for (let item = 1; item <= 24; item++) {
    await visit.sees(`${item} of 24`);
    await visit.press(item % 5 ? 'Mostly' : 'Leave this one out', { role: 'button' });
  }
}

async function answerSafetyCheck() {
  const groups = visit.page.getByRole('group');
  const count = await groups.count();
  for (let i = 0; i < count; i++) await groups.nth(i).getByRole('radio', { name: 'No', exact: true }).check({ force: true });
  await visit.press('Done');
}

const evening = [
  ['the program starts without a notebook', async () => {
    server = await program.serve({ now: NOW });
    visit = await Visit.begin(browser, server.address, { width: 360 });
    await headingIs(/Good that you are here/);
  }],
  ['the address bar keeps neither code nor page', async () => {
    const url = visit.page.url();
    if (url !== `${visit.origin}/`) throw new Error(`it shows ${url}`);
    if (await visit.page.title() !== 'Notes') throw new Error('the title is not neutral');
  }],
  ['help for this moment needs no notebook', async () => {
    await visit.press(/^Help for this moment/);
    await visit.press(/^I'm upset/);
    await visit.sees('If you are afraid');
    await visit.page.goBack();
    await visit.settled();
    await headingIs(/What is happening/);
  }],
  ['breathing along', async () => {
    await visit.press(/^A longer breath out/);
    await visit.page.goBack();
    await visit.settled();
  }],
  ['a passphrase that is too short is refused in one sentence', async () => {
    await visit.go('/welcome');
    await visit.press(/^Make a notebook/);
    await visit.fill('A passphrase', 'short');
    await visit.fill('The same once more', 'short');
    await visit.press('Make the notebook');
    await visit.sees('at least 12 characters');
  }],
  ['a notebook is made', async () => {
    await visit.fill('A passphrase', PASSPHRASE);
    await visit.fill('The same once more', PASSPHRASE);
    await visit.press('Make the notebook');
    await headingIs(/Your recovery code/);
    recoveryCode = (await visit.page.locator('main').innerText()).match(/([0-9A-Z]{4}-){8}[0-9A-Z]{2,4}/)?.[0];
    if (!recoveryCode) throw new Error('no recovery code is shown');
    await visit.press(/^I have (it|written it down)$/);
  }],
  ['the private questions, answered', async () => {
    await visit.go('/safety-check');
    await answerSafetyCheck();
  }],
  ['the questionnaire, one sentence at a time, a few left out', async () => {
    await visit.go('/questionnaire');
    await answerQuestionnaire();
  }],
  ['where I stand, with how sure that is', async () => {
    await visit.go('/growth');
    await visit.press(/Where (do )?I stand/i).catch(() => {});
    await visit.page.locator('main svg').first().waitFor();
  }],
  ['the evening in two presses and a little more', async () => {
    await visit.press('Today', { role: 'link' });
    await visit.press(/^Check in/);
    await radio('bright spells');
    await visit.unfold('A note');
    await visit.fill(/keep of this day/, 'We cooked together. <b>Slowly.</b>');
    await visit.press('Enough for tonight');
    await visit.sees('Saved.');
    await visit.sees('bright spells');
  }],
  ['saved words come back as they were typed', async () => {
    await visit.press(/bright spells/i, { role: 'link' });
    await visit.sees('We cooked together. <b>Slowly.</b>');
  }],
  ['a wish to be reassured: noted, waited with, looked at again', async () => {
    await visit.go('/urge');
    await radio('To hear that we are all right');
    await visit.page.getByRole('group', { name: /How strong is it/ }).getByRole('radio', { name: '7' }).check({ force: true });
    await visit.press('Put it down');
    await visit.press('5 minutes');
    await visit.press(/look again/i);
    await visit.page.getByRole('group', { name: /How strong is it now/ }).getByRole('radio', { name: '3' }).check({ force: true });
    await radio(/^Waited/);
    await visit.page.locator('main form button.primary').first().click();
    await visit.settled();
    await visit.sees('Saved.');
  }],
  ['the first picture, with an evening that was written in a terminal meanwhile', async () => {
    program.run('add', 'weather', 'mood=-1', '--at', '2026-11-20T22:00:00+01:00', '--now', NOW,
      '--passphrase-file', program.write('passphrase', `${PASSPHRASE}\n`));
    await visit.go('/week');
    await visit.page.locator('main figure').first().waitFor();
  }],
  ['undo takes the last act back', async () => {
    await visit.go('/write/note');
    await visit.fill('What is on your mind?', 'written by mistake');
    await visit.press('Save');
    await visit.press('Undo');
    await visit.go('/everything');
    await visit.lacks('written by mistake');
  }],
  ['the trash gives it back', async () => {
    await visit.go('/trash');
    await visit.press(/written by mistake/);
    await visit.press('Bring back');
    await visit.go('/everything');
    await visit.sees('written by mistake');
  }],
  ['search as one types', async () => {
    await visit.page.getByRole('searchbox', { name: 'Find' }).pressSequentially('COOKED');
    await visit.page.locator('main').getByText('written by mistake').waitFor({ state: 'detached' });
  }],
  ['a draft is kept while one writes', async () => {
    await visit.go('/write/note');
    await visit.page.getByLabel('What is on your mind?').pressSequentially('half a thought');
    await visit.sees('Kept as a draft');
    await visit.go('/today');
    await visit.go('/write/note');
    if (await visit.page.getByLabel('What is on your mind?').inputValue() !== 'half a thought') throw new Error('it did not come back');
  }],
  ['settings: a larger text', async () => {
    await visit.press('More', { role: 'link' });
    await visit.press(/^Settings/);
    await visit.page.getByLabel('Size of text').selectOption({ label: 'Large' });
    await visit.page.locator('main form').first().getByRole('button').first().click();
    await visit.settled();
    if (await visit.page.evaluate(() => document.documentElement.dataset.text) !== 'large') throw new Error('the text did not grow');
  }],
  ['a backup is saved as a file', async () => {
    await visit.go('/data');
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('button', { name: 'Save a backup' }).or(visit.page.getByRole('link', { name: 'Save a backup' })).first().click(),
    ]);
    await download.path();
  }],
  ['locked: nothing can be read; unlocked: everything can', async () => {
    await visit.go('/more');
    await visit.press('Lock the notebook');
    await visit.lacks('written by mistake');
    await visit.go('/unlock');
    await visit.fill('Passphrase', 'not the right one');
    await visit.press('Open');
    await visit.sees('does not open the notebook');
    await visit.fill('Passphrase', PASSPHRASE);
    await visit.press('Open');
    await visit.go('/everything');
    await visit.sees('written by mistake');
  }],
  ['quick exit leaves nothing of the page', async () => {
    await visit.page.locator('a.leave').click();
    await visit.page.waitForFunction(() => !document.body.innerText.includes('mistake'));
    await visit.page.goBack().catch(() => {});
    await visit.page.waitForTimeout(300);
    const text = await visit.page.evaluate(() => document.body?.innerText ?? '').catch(() => '');
    if (/mistake|bright spells/i.test(text)) throw new Error(`going back shows: ${text.slice(0, 80)}`);
  }],
  ['the browser complained of nothing', async () => {
    // A refused form is answered with 422, which the browser writes to its console.
    const complaints = (await visit.allComplaints()).filter((what) => !/status of 422/.test(what));
    if (complaints.length) throw new Error(complaints.join('; '));
  }],
  ['the program ends cleanly', async () => {
    if (!await server.stop()) throw new Error(server.said);
  }],
];

const [passed, failed] = await steps('first evening', evening);
if (failed && visit) await visit.picture('build/first-evening-failed.png').catch(() => {});
if (failed && visit) console.error((await visit.allComplaints()).join('\n'));
if (failed && server?.said) console.error(`the server said: ${server.said}`);
await browser.close();
server?.child.kill('SIGKILL');
program.remove();
say(passed, failed);
