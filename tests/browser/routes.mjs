// routes.mjs - every page of the program: the addresses in the tables of src/area, and what links lead to.
//
//   const routes = readRoutes();                        [{ pattern: '/trigger/*', access: 'OPEN', answer: 'page_trigger' }]
//   const pages = await findPages(server, routes);      [{ path, route }]: one address of each, and who leads there
//
// Pages are asked for as a browser would, but without one, so that hundreds take a moment.

import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../src/area/', import.meta.url);

export function readRoutes() {
  const routes = [];
  for (const folder of readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    for (const name of readdirSync(new URL(`${folder.name}/`, root)).filter((one) => one.endsWith('.c'))) {
      const text = readFileSync(new URL(`${folder.name}/${name}`, root), 'utf8');
      for (const [, pattern, access, answer] of text.matchAll(/AREA_GET\(\s*"([^"]+)",\s*(\w+),\s*(\w+)\)/g)) {
        routes.push({ pattern, access, answer, area: folder.name });
      }
    }
  }
  return routes;
}

const stars = (pattern) => pattern.split('*').length - 1;

/** The route of a path: of several that match, the one that leaves least open. */
export function routeOf(routes, path) {
  const parts = path.split('/');
  return routes
    .filter(({ pattern }) => {
      const wanted = pattern.split('/');
      return wanted.length === parts.length && wanted.every((want, i) => (want === '*' ? parts[i] : want === parts[i]));
    })
    .sort((a, b) => stars(a.pattern) - stars(b.pattern))[0];
}

/** Where a page leads, without what follows "?" and "#". */
function linksOf(html) {
  return [...html.matchAll(/href="(\/[^"?#]*)/g)].map(([, path]) => path.replaceAll('&amp;', '&'));
}

/** One address of each route that answers with a page. `reached` has the patterns that links lead to. */
export async function findPages(server, routes) {
  const found = new Map(), reached = new Set(), dead = [];
  const wait = routes.filter(({ pattern }) => !pattern.includes('*')).map(({ pattern }) => pattern);
  const asked = new Set(wait);
  for (const path of wait) {
    const route = routeOf(routes, path);
    const { status, headers, body } = await server.ask('GET', path);
    if (status !== 200) {
      if (reached.has(path) && status !== 303) dead.push(`${path} answers ${status}`);
      continue;
    }
    if (!/text\/html/.test(headers['content-type'])) continue;
    if (!found.has(route.pattern)) found.set(route.pattern, path);
    for (const next of linksOf(body.toString())) {
      const leads = routeOf(routes, next);
      if (!leads) {
        if (!/\.(css|js|svg|woff2)$|^\/leave$/.test(next)) dead.push(`${path} leads to ${next}, which is not there`);
        continue;
      }
      // A page that leads to itself, as tabs do, is not a way there.
      if (leads !== route) reached.add(leads.pattern);
      if (leads.pattern.includes('*') && !found.has(leads.pattern) && !asked.has(next)) {
        asked.add(next);
        wait.push(next);
      }
    }
  }
  return { pages: [...found].map(([pattern, path]) => ({ pattern, path })), reached, dead };
}
