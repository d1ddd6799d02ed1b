// axe.mjs - what axe-core finds on a page, by the rules of WCAG 2.2 at AA and its own best practices.
//
//   await bringAxe(page);                    once in a page that stays
//   await axeFindings(page)                  one line for each rule that is broken: none is as it should be

import axe from 'axe-core';

const RULES = { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } };

export const bringAxe = (page) => page.evaluate(axe.source);

export const axeFindings = (page) => page.evaluate(async (rules) => {
  const { violations } = await window.axe.run(document, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)} (${nodes.length})`);
}, RULES);
