// help.mjs - help lines, professional help, things to read, the private questions, and parts of the program put away, as
// one person would go through them.
//
// usage: node help.mjs PROGRAM

import { readFileSync } from 'node:fs';
import { NOW, story } from './story.mjs';

const PASSPHRASE = 'a lamp at the window tonight';

/** The private questions, all answered alike but for those named by where they stand. */
async function answerPrivately(visit, answer, others = {}) {
  await visit.go('/safety-check');
  const groups = visit.page.locator('main').getByRole('group');
  for (let i = 0; i < await groups.count(); i++) {
    await groups.nth(i).getByRole('radio', { name: others[i] ?? answer, exact: true }).check({ force: true });
  }
  await visit.press('Done');
}

await story('help', { passphrase: PASSPHRASE }, ({ visit, program, records, only, assert }) => [
  // G1
  ['G1: help lines are one press from every page', async () => {
    for (const path of ['/today', '/now', '/write', '/growth', '/more', '/settings', '/check-in', '/library']) {
      await visit.go(path);
      await visit.page.getByRole('contentinfo').getByRole('link', { name: 'Help lines' }).click();
      await visit.settled();
      assert.equal(await visit.heading(), 'Help lines', path);
    }
  }],
  ['G1: a country is chosen once, and its numbers come first from then on', async () => {
    await visit.press('Germany');
    await visit.sees('116 016');
    await visit.press('Show this country first from now on');
    const { fields } = only('setting');
    assert.deepEqual(fields, { name: 'country', value: 'DE' });
    await visit.go('/help');
    const main = await visit.page.locator('main').innerText();
    assert.ok(main.indexOf('116 016') >= 0 && main.indexOf('116 016') < main.indexOf('Choose a country'));
    assert.equal(await visit.page.locator('main a[href="tel:116016"]').count(), 1);
  }],
  ['G1: a line is put right, and what the list says stays beside it', async () => {
    const line = visit.page.locator('main .lines > li').filter({ hasText: '116 016' });
    const name = await line.getByRole('heading').innerText();
    await visit.press('Put this right, or leave it out', { within: line });
    await visit.fill('Number', '030 123456');
    await visit.save();
    const { fields } = only('help-line');
    assert.deepEqual([fields.name, fields.number, fields.country], [name, '030 123456', 'DE']);
    const mine = visit.page.locator('main .lines > .mine');
    assert.equal(await mine.locator('a[href="tel:030123456"]').count(), 1);
    assert.match(await mine.innerText(), /The list says: .*116 016/);
  }],
  ['G1: a number of one\'s own is added; without a number it is asked for', async () => {
    await visit.press('Add a number of my own');
    await visit.fill('Who answers there', 'Dr Green');
    await visit.pick('Country', 'Germany');
    await visit.choose('What it is for', 'Someone to talk to now');
    await visit.press('Save');
    await visit.sees('Number is needed.');
    await visit.fill('Number', '030 7946 0000');
    await visit.save();
    assert.equal(records('help-line')[0].fields.name, 'Dr Green');
    assert.equal(records('help-line')[0].fields.for, 'crisis');
    await visit.sees('030 7946 0000');
  }],
  ['G1: a line is left out, and shown again', async () => {
    const line = visit.page.locator('main .lines > li:not(.mine)').first();
    const name = await line.getByRole('heading').innerText();
    await visit.press('Put this right, or leave it out', { within: line });
    await visit.press('Leave it out');
    assert.ok(records('help-line')[0].fields.hidden);
    await visit.unfold('What you left out');
    const row = visit.page.locator('main details li').filter({ hasText: name });
    await visit.press('Show it again', { within: row });
    await visit.lacks('What you left out');
    assert.equal(records('help-line').length, 2);
  }],
  ['G1: the terminal has the list too', async () => {
    assert.match(program.run('get', '/help/DE', '--now', NOW), /href="tel:116016"/);
    assert.match(program.run('now', 'help', '--now', NOW), /If you do not want to go on/);
  }],

  // G2
  ['G2: which kind fits what, where someone is not alone, and how to begin', async () => {
    await visit.go('/more');
    await visit.press(/^Read, and find help/);
    await visit.press(/^Help from a trained person/);
    await visit.sees('When it is urgent');
    await visit.sees('Which kind fits what');
    await visit.lacks('Working as a couple');
    await visit.unfold('Working with thoughts and habits');
    await visit.unfold('What to ask in a first talk');
    await visit.press(/^Take something out of the notebook/);
    assert.equal(await visit.heading(), 'My data');
  }],
  ['G2: it is found from where one stands, from the plan, and where old patterns are looked at', async () => {
    const items = ['s', 'c'].flatMap((letter) => Array.from({ length: 12 }, (_, i) => `${letter}${i + 1}=3`));
    program.add('answers', { form: 'position', answers: items.join(',') }, '--now', NOW);
    for (const [path, place] of [['/where', 'main > p'], ['/plan', 'main > p'], ['/origins', 'main > details']]) {
      await visit.go(path);
      assert.equal(await visit.linksTo('/help/professional', place).count(), 1, path);
    }
  }],

  // G4
  ['G4: a page is found by a word in it as one types, and read with its sources', async () => {
    await visit.go('/library');
    await visit.sees('Questions people ask');
    await visit.fill('Look for a word', 'dread');
    await visit.page.locator('#found').getByText('What the words mean').waitFor({ state: 'detached' });
    await visit.press(/^Is it healthy to miss someone/);
    await visit.sees('How dread differs');
    await visit.unfold('How sure this is');
    await visit.sees('Diamond');
  }],
  ['G4: it leads on to something to do', async () => {
    await visit.press(/^A longer breath out/);
    assert.match(await visit.heading(), /longer breath out/i);
  }],
  ['G4: a word that no page holds is said, and all come back', async () => {
    await visit.go('/library');
    await visit.fill('Look for a word', 'xyzzy');
    await visit.sees('No page holds that word');
    await visit.press('Show all pages');
    await visit.sees('What the words mean');
  }],

  // A6
  ['A6: answers are kept, and no list or search has them', async () => {
    await answerPrivately(visit, 'No', { 1: 'Yes' });
    assert.equal(await visit.heading(), 'Thank you');
    assert.equal(Object.keys(only('safety').fields.answers).length, 6);
    await visit.go('/everything');
    await visit.lacks('Six private');
    assert.doesNotMatch(program.run('find', 'control', '--now', NOW), /control/);
    await visit.go('/more');
    assert.equal(await visit.page.getByRole('link', { name: /^With others/ }).count(), 0);
  }],
  ['A6: they open only with the passphrase, once more', async () => {
    await visit.go('/safety-check');
    await visit.press('What I answered before');
    await visit.fill('Your passphrase, once more', 'not the right one');
    await visit.press('Show');
    assert.equal(await visit.page.locator('main dl').count(), 0);
    await visit.fill('Your passphrase, once more', PASSPHRASE);
    await visit.press('Show');
    assert.equal(await visit.page.locator('main dl dd').filter({ hasText: /^Yes$/ }).count(), 1);
  }],
  ['A6: they are taken away for good', async () => {
    await visit.press('Take them away');
    assert.equal(records('safety').length, 0);
  }],
  ['A6: where someone may be watched, nothing at all is kept', async () => {
    await answerPrivately(visit, 'No', { 5: 'Yes' });
    assert.equal(await visit.heading(), 'Nothing to do here now');
    assert.equal(records('safety').length, 0);
  }],
  ['A6: the private page is there from the questions, with an emergency number', async () => {
    await visit.press('If you are afraid of someone', { role: 'link' });
    assert.equal(await visit.heading(), 'If you are afraid of someone');
    assert.ok(await visit.page.locator('main a[href="tel:110"]').count() > 0);
  }],

  // Parts that are put away
  ['a part is put away: it is offered nowhere, its pages stay', async () => {
    program.add('win', { what: 'Swam' }, '--now', NOW);
    await visit.go('/more');
    await visit.press(/^Trust myself/);
    await visit.sees('My circle');
    await visit.press('Hide this part');
    await visit.sees('Saved');
    assert.deepEqual(records('setting')[0].fields, { name: 'away-trust', value: 'yes' });
    assert.equal(await visit.page.getByRole('link', { name: /^Trust myself/ }).count(), 0);
    await visit.go('/write');
    await visit.lacks('Trust myself');
    await visit.lacks('Something to decide');
    await visit.go('/wins');
    await visit.sees('Swam');
  }],
  ['it comes back with one press', async () => {
    await visit.go('/more');
    await visit.unfold('Put away');
    await visit.press('Bring it back');
    await visit.lacks('Put away');
    await visit.press(/^Trust myself/);
    await visit.press(/^Wins/);
    await visit.sees('Swam');
  }],
  ['the undo of the notice brings it back too', async () => {
    await visit.go('/more/know');
    await visit.press('Hide this part');
    await visit.press('Undo');
    await visit.go('/more');
    await visit.lacks('Put away');
    assert.equal(await visit.page.getByRole('link', { name: /^Know myself/ }).count(), 1);
  }],

  // G1, last: afterwards the notebook is locked
  ['G1: one press leaves at once, and Back shows nothing', async () => {
    await visit.go('/wins');
    await visit.sees('Swam');
    await visit.page.locator('.leave').click();
    await visit.page.waitForFunction(() => !document.body.innerText.includes('Swam'));
    await visit.page.goBack().catch(() => {});
    await visit.page.waitForFunction(() => document.body && !document.body.innerText.includes('Swam'));
    assert.doesNotMatch(readFileSync(program.notebook).toString('latin1'), /Swam|Dr Green/);
  }],
]);
