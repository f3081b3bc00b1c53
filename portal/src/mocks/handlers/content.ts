import { http, HttpResponse } from 'msw';
import type { Answer, Facet, Item, ItemInput, SearchHit, Theme, ThemeInput } from '@/api/types';
import { pageOf, problem, refusedWhileFrozen } from '../answers';
import { id } from '../data/ids';
import type { World } from '../world';

const v1 = '*/api/content/v1';

export const contentHandlers = (world: World) => [
  http.get(`${v1}/networks/:id/themes`, ({ params }) =>
    HttpResponse.json(params.id === world.networks[0]!.id ? world.themes : []),
  ),
  http.post(`${v1}/networks/:id/themes`, async ({ request }) => {
    const input = (await request.json()) as ThemeInput;
    const theme: Theme = { ...input, id: id('theme', input.prefLabel.nl!), narrowerIds: [], itemCount: 0 };
    world.themes.push(theme);
    world.themes.find((it) => it.id === theme.broaderId)?.narrowerIds.push(theme.id);
    return HttpResponse.json(theme, { status: 201 });
  }),
  http.put(`${v1}/themes/:id`, async ({ params, request }) => {
    Object.assign(world.themes.find((it) => it.id === params.id) ?? {}, await request.json());
    return new HttpResponse(null, { status: 204 });
  }),
  http.get(`${v1}/networks/:id/items`, ({ params, request }) =>
    HttpResponse.json(pageOf(visible(world, request.url, String(params.id)), request.url)),
  ),
  http.get(`${v1}/networks/:id/search`, ({ params, request }) => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    const found = visible(world, request.url, String(params.id)).filter((item) => matches(item, q));
    const hits: SearchHit[] = found.map((item) => ({ ...item, highlight: q ? highlight(item, q) : null }));
    return HttpResponse.json({
      ...pageOf(hits, request.url),
      facets: facets(found),
      degraded: world.degraded,
    });
  }),
  http.get(`${v1}/items/:id`, ({ params }) => {
    const item = world.items.find((it) => it.id === params.id);
    return item && mayRead(world, item) ? HttpResponse.json(item) : problem(404, 'not-found');
  }),
  http.post(`${v1}/networks/:id/items`, async ({ params, request }) => {
    const input = (await request.json()) as ItemInput;
    const refused = refusedWhileFrozen(world, params.id);
    if (refused) return refused;
    const item = draftOf(world, String(params.id), input);
    world.items.push(item);
    return HttpResponse.json(item, { status: 201 });
  }),
  http.put(`${v1}/items/:id`, async ({ params, request }) => {
    const input = (await request.json()) as ItemInput;
    const refused = refusedWhileFrozen(world);
    if (refused) return refused;
    const item = world.items.find((it) => it.id === params.id);
    if (!item) return problem(404, 'not-found');
    if (request.headers.get('If-Match') !== `"${item.version}"`) return problem(409, 'conflict');
    Object.assign(item, { ...input, themes: labelled(world, input.themes), version: item.version + 1 });
    return HttpResponse.json(item);
  }),
  http.post(`${v1}/items/:id/publication`, ({ params }) => {
    const refused = refusedWhileFrozen(world);
    if (refused) return refused;
    const item = world.items.find((it) => it.id === params.id);
    if (item) Object.assign(item, { status: 'published', publishedAt: new Date().toISOString() });
    return new HttpResponse(null, { status: 204 });
  }),
  http.post(`${v1}/items/:id/withdrawal`, ({ params }) => {
    const item = world.items.find((it) => it.id === params.id);
    if (item) Object.assign(item, { status: 'withdrawn', withdrawnAt: new Date().toISOString() });
    return new HttpResponse(null, { status: 204 });
  }),
  http.get(`${v1}/items/:id/answers`, ({ params, request }) =>
    HttpResponse.json(
      pageOf(
        world.answers.filter((it) => it.itemId === params.id),
        request.url,
      ),
    ),
  ),
  http.post(`${v1}/items/:id/answers`, async ({ params, request }) => {
    const { text } = (await request.json()) as { text: string };
    const refused = refusedWhileFrozen(world);
    if (refused) return refused;
    const answer = answerOf(world, String(params.id), text);
    world.answers.push(answer);
    return HttpResponse.json(answer, { status: 201 });
  }),
  http.put(`${v1}/answers/:id`, async ({ params, request }) => {
    const { text } = (await request.json()) as { text: string };
    const answer = world.answers.find((it) => it.id === params.id);
    if (!answer) return problem(404, 'not-found');
    if (request.headers.get('If-Match') !== `"${answer.version}"`) return problem(409, 'conflict');
    Object.assign(answer, { text, version: answer.version + 1, changedAt: new Date().toISOString() });
    return HttpResponse.json(answer);
  }),
  http.delete(`${v1}/answers/:id`, ({ params }) => {
    world.answers = world.answers.filter((it) => it.id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
];

function answerOf(world: World, itemId: string, text: string): Answer {
  const organisation = world.me!.organisations[0]!;
  const now = new Date().toISOString();
  return {
    id: id('answer', text + world.answers.length),
    itemId,
    organisation: { id: organisation.id, name: organisation.name },
    author: { personId: world.me!.person.id },
    text,
    html: '',
    givenAt: now,
    changedAt: now,
    version: 1,
  };
}

const labelled = (world: World, ids: string[]) =>
  ids.map((themeId) => ({ id: themeId, label: world.themes.find((it) => it.id === themeId)?.prefLabel.nl ?? '' }));

function draftOf(world: World, networkId: string, input: ItemInput): Item {
  const organisation = world.me!.organisations[0]!;
  return {
    ...input,
    id: id('item', input.title + world.items.length),
    networkId,
    status: 'draft',
    themes: labelled(world, input.themes),
    organisation: { id: organisation.id, name: organisation.name },
    publishedAt: null,
    summary: input.text.slice(0, 140),
    html: '',
    author: { personId: world.me!.person.id },
    version: 1,
    withdrawnAt: null,
  };
}

function mayRead(world: World, item: Item) {
  if (item.status === 'draft') return item.author?.personId === world.me?.person.id;
  return item.audience === 'public' || ['MEMBER', 'STEWARD', 'SUCCESSOR'].includes(world.networks[0]!.standing);
}

function visible(world: World, url: string, networkId: string): Item[] {
  const query = new URL(url).searchParams;
  const mine = query.get('mine') === 'true';
  const status = query.get('status') ?? (mine ? null : 'published');
  return world.items
    .filter((item) => item.networkId === networkId && mayRead(world, item))
    .filter((item) => !status || item.status === status)
    .filter((item) => !mine || item.author?.personId === world.me?.person.id)
    .filter((item) => !query.get('theme') || within(world, item, query.get('theme')!))
    .filter((item) => !query.get('kind') || item.kind === query.get('kind'))
    .filter((item) => !query.get('organisation') || item.organisation.id === query.get('organisation'))
    .sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
}

function within(world: World, item: Item, themeId: string) {
  const narrower = world.themes.find((it) => it.id === themeId)?.narrowerIds ?? [];
  return item.themes.some((theme) => theme.id === themeId || narrower.includes(theme.id));
}

const matches = (item: Item, q: string) =>
  q === '' || `${item.title} ${item.text} ${item.themes.map((it) => it.label).join(' ')}`.toLowerCase().includes(q.toLowerCase());

const marked = (text: string, q: string) =>
  text.replaceAll('&', '&amp;').replace(new RegExp(q.replace(/[^\p{L}\d ]/gu, ''), 'gi'), (hit) => `<em>${hit}</em>`);

const highlight = (item: Item, q: string) => ({ title: marked(item.title, q), text: marked(item.summary ?? '', q) });

function facets(items: Item[]): { theme: Facet[]; kind: Facet[]; organisation: Facet[] } {
  const count = (pairs: { id: string; label: string }[]) =>
    [...new Map(pairs.map((it) => [it.id, it])).values()].map((it) => ({
      ...it,
      count: pairs.filter((other) => other.id === it.id).length,
    }));
  return {
    theme: count(items.flatMap((it) => it.themes)),
    kind: count(items.map((it) => ({ id: it.kind, label: it.kind }))),
    organisation: count(items.map((it) => ({ id: it.organisation.id, label: it.organisation.name }))),
  };
}
