// steady.mjs - steadying oneself: the ways of Now, practices, and a wish to be reassured from beginning to end, as a
// person would go through them.
//
// usage: node steady.mjs PROGRAM

import { NOW, story } from './story.mjs';

const next = (visit) => visit.press('Next');

await story('steady', { gate: true }, ({ visit, program, records, only, assert }) => [
  ['Now: upset, gone through step by step, with the feeling, the need and what was done', async () => {
    await visit.go('/now');
    await visit.press(/^I'm upset/);
    await visit.press('Go through it with me');
    await visit.rate(/How strong is it now/, 8);
    await next(visit);
    await visit.sees('Both feet on the floor');
    await next(visit);
    await visit.page.locator('main .pacer svg').waitFor();
    await next(visit);
    await visit.page.getByLabel('Find a word').pressSequentially('lone');
    await visit.press(/^Lonely/, { role: 'checkbox' });
    await next(visit);
    await visit.choose('What could it be asking for?', 'rest', 'closeness');
    await next(visit);
    await visit.choose('What fits now?', 'A person');
    await next(visit);
    await visit.sees('Can you talk for ten minutes');
    await visit.fill('What did you do, or what will you do now?', 'I call Ada.');
    await next(visit);
    await visit.rate(/How strong is it now/, 4);
    await visit.press('Done');
    await visit.sees('Saved.');
    await visit.sees('It eased, from');
    const { fields } = only('practice');
    assert.deepEqual([fields.name, fields.before, fields.after], ['now-upset', 8, 4]);
    assert.deepEqual([fields.feelings, fields.needs], [['lonely'], ['rest', 'closeness']]);
    assert.match(fields.note, /A person[^]*I call Ada\./);
    await visit.press('Put this down and go');
    assert.match(await visit.heading(), /Good|evening/i);
  }],
  ['Now: every step can be passed over, and undo takes it back', async () => {
    await visit.go('/now/say-no');
    await visit.press('Go through it with me');
    for (let step = 1; step < 7; step++) await next(visit);
    await visit.press('Done');
    assert.equal(records('practice').length, 2);
    await visit.sees('If you want to go on with it');
    await visit.press('Undo');
    assert.equal(records('practice').length, 1);
  }],
  ['Now: in a fight, a pause has a time to return, which Today keeps', async () => {
    await visit.go('/now/fight');
    await visit.press('Go through it with me');
    await next(visit);
    await visit.choose('When will you be back?', 'In twenty minutes');
    await visit.press('Enough');
    const pause = records('practice').find((record) => record.fields.name === 'now-fight');
    assert.equal(Math.floor((Date.parse(pause.fields.back_at) - Date.parse(NOW)) / 60000), 20);
    assert.ok((await visit.leadsTo()).some((path) => path.startsWith('/conflicts') || path === '/write/conflict'));
  }],
  ['Now: deciding leads on to a decision', async () => {
    await visit.go('/now/decide');
    await visit.press('Go through it with me');
    await visit.press('Enough');
    assert.ok((await visit.leadsTo()).some((path) => path.startsWith('/decisions') || path === '/write/decision'));
  }],
  ['C1: breathing along, heard and felt or still, and rated after', async () => {
    await visit.go('/practices');
    await visit.press(/^Settling what stirs me/);
    await visit.press(/^A longer breath out/);
    await visit.press('Begin');
    await visit.rate(/How strong is it now/, 7);
    await next(visit);
    // Where nothing can vibrate, nothing offers to.
    const canFeel = await visit.page.evaluate(() => Boolean(navigator.vibrate));
    assert.equal(await visit.page.getByRole('button', { name: 'Vibration' }).count(), canFeel ? 1 : 0);
    for (const name of ['Sound', ...(canFeel ? ['Vibration'] : []), 'Pause']) await visit.press(name, { role: 'button' });
    await next(visit);
    await visit.rate(/And now/, 7);
    await visit.press('Done');
    await visit.sees('It is as strong as before.');
    await visit.sees('If nothing changed');
    assert.ok((await visit.leadsTo()).includes('/help/crisis'));
    const { fields } = records('practice').find((record) => record.fields.name === 'longer-breath-out');
    assert.deepEqual([fields.before, fields.after], [7, 7]);
  }],
  ['C1: a walk through the body has its timers', async () => {
    await visit.go('/practice/body-scan');
    await visit.press('Begin');
    await next(visit);
    await visit.page.locator('main .wait .clock').waitFor();
    await visit.sees('The feet.');
    await visit.press('Back');
    await visit.sees('How strong is it now?');
    await visit.press('Enough');
    assert.ok(records('practice').some((record) => record.fields.name === 'body-scan'));
  }],
  ['C1: a pause before reacting', async () => {
    await visit.go('/practice/hand-pause');
    await visit.press('Begin');
    await next(visit);
    await visit.choose('What fits now?', 'Wait a little');
    await visit.press('Done');
    assert.ok(records('practice').some((record) => record.fields.name === 'hand-pause'));
  }],
  ['C2: a wish is put down, waited with, answered by oneself, looked at again', async () => {
    await visit.go('/urge');
    await visit.choose('What do you want right now?', 'To hear that we are all right');
    await visit.rate('How strong is it?', 7);
    await visit.fill(/^What would you like to ask/, 'Is it all right between us?');
    await visit.press('Put it down');
    await visit.press('20 minutes');
    await visit.fill(/^What could you answer yourself/, 'She said she is tired.');
    await visit.unfold('What set it off');
    await visit.page.locator('#trigger-new').fill('A short answer');
    await visit.press('Keep this');
    await visit.press(/^A hand, and a pause/);
    await visit.press('Begin');
    await visit.press('Enough');
    await visit.go('/today');
    await visit.lacks('What became of it?');
    const { id, fields } = only('urge');
    await visit.go(`/urge/${id}/again`);
    await visit.rate(/How strong is it now/, 3);
    await visit.choose('What did you do?', 'Went for reassurance');
    await visit.choose('Did it settle?', 'For a while');
    await visit.press('Save', { role: 'button' });
    await visit.sees('Saved.');
    assert.deepEqual([fields.what, fields.question], ['are-we-ok', 'Is it all right between us?']);
    const looked = only('urge').fields;
    assert.deepEqual([looked.strength, looked.after, looked.response, looked.settled], [7, 3, 'sought', 'for-a-while']);
    assert.equal(looked.own_answer, 'She said she is tired.');
    assert.equal(looked.trigger, only('trigger').id);
    assert.ok(records('practice').some((record) => record.fields.urge === id));
  }],
  ['C2: earlier ones are plain history, with what settled them', async () => {
    await visit.go('/urges');
    await visit.sees('What settled it');
    await visit.press(/^Is it all right between us/);
    await visit.sees('What I did meanwhile');
    await visit.press('Did the answer hold?');
    await visit.press('About an hour');
    assert.equal(only('urge').fields.held_min, 60);
  }],
  ['C6: what has eased things before comes first, with how many times', async () => {
    for (const day of ['17', '18', '19'])
      program.run('practice', 'five-senses', '1=8', '7=3', '--now', `2026-11-${day}T21:00:00+01:00`);
    await visit.go('/now/upset');
    await visit.sees('What has eased it before');
    await visit.press(/^Five senses/);
    await visit.sees('How it has gone for me');
    await visit.sees('Times rated: 3');
  }],
  ['C6: a practice writes a record of another kind, and one undo takes both back', async () => {
    await visit.go('/practice/a-sentence-to-lean-on');
    await visit.press('Begin');
    await visit.fill(/^A kind sentence about yourself/, 'I am brave.');
    await next(visit);
    await visit.rate(/How true does it feel/, 2);
    await next(visit);
    await visit.choose('Could it be truer', /^With "I am learning"/);
    await next(visit);
    await visit.fill(/^The sentence as you can believe it/, 'I am learning to be brave.');
    await next(visit);
    await visit.rate(/How true does this one feel/, 6);
    await visit.press('Done');
    const { fields } = only('kindness');
    assert.deepEqual([fields.kind, fields.text, fields.before, fields.after],
      ['affirmation', 'I am learning to be brave.', 2, 6]);
    await visit.press('Undo');
    assert.equal(records('kindness').length, 0);
    assert.ok(!records('practice').some((record) => record.fields.name === 'a-sentence-to-lean-on'));
  }],
  ['C6: what was typed in a practice comes back when the window was closed', async () => {
    await visit.go('/practice/kind-reply');
    await visit.press('Begin');
    await visit.page.locator('main textarea').pressSequentially('Always too late');
    await visit.sees('Kept as a draft');
    await visit.go('/practice/kind-reply');
    await visit.press('Go on where I was');
    assert.equal(await visit.page.locator('main textarea').inputValue(), 'Always too late');
  }],
  ['F4: the one that was noted stands in "does it hold?", which says what is not yet known', async () => {
    const { strength, response } = only('urge').fields;
    assert.ok(strength >= 0 && response);
    await visit.go('/urges');
    await visit.press(/^Reassurance: does it hold/, { role: 'link' });
    await visit.sees('Reassurance: does it hold?');
    await visit.sees('Not yet known.');
    await visit.sees('more pulls to tell. None has to come');
    await visit.sees('Anything about the person you asked.');
    await visit.press('Put one down', { role: 'link' });
    await visit.sees('A wish to be reassured');
  }],
  ['E10: listening is there once the gate is open', async () => {
    await visit.go('/practices/secure-attachment');
    await visit.press(/^Listening before mending/);
    await visit.press('Begin');
    await visit.press('Enough');
    assert.ok(records('practice').some((record) => record.fields.name === 'listening'));
  }],
]);
