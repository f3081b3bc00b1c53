import { http, HttpResponse } from 'msw';
import { notSignedIn, problem } from '../answers';
import type { World } from '../world';

const v1 = '*/api/notification/v1';
const done = () => new HttpResponse(null, { status: 204 });

export const notificationHandlers = (world: World) => [
  http.get(`${v1}/updates`, ({ request }) => {
    if (!world.me) return notSignedIn();
    const query = new URL(request.url).searchParams;
    const wanted = world.updates.filter(
      (it) =>
        (query.get('unread') !== 'true' || !it.readAt) && (!query.get('network') || it.networkId === query.get('network')),
    );
    const from = wanted.findIndex((it) => it.id === query.get('before')) + 1;
    const items = wanted.slice(from, from + 20);
    return HttpResponse.json({ items, page: null, next: wanted.length > from + 20 ? items.at(-1)!.id : null });
  }),
  http.get(`${v1}/updates/unread-count`, () =>
    HttpResponse.json({ count: world.updates.filter((it) => !it.readAt).length }),
  ),
  http.post(`${v1}/updates/:id/read`, ({ params }) => {
    const update = world.updates.find((it) => it.id === params.id);
    if (update) update.readAt = new Date().toISOString();
    return done();
  }),
  http.post(`${v1}/updates/:id/unread`, ({ params }) => {
    const update = world.updates.find((it) => it.id === params.id);
    if (update) update.readAt = null;
    return done();
  }),
  http.post(`${v1}/updates/read-all`, ({ request }) => {
    const until = new URL(request.url).searchParams.get('until');
    const readAt = new Date().toISOString();
    const marked = world.updates
      .slice(Math.max(0, world.updates.findIndex((it) => it.id === until)))
      .filter((it) => !it.readAt);
    marked.forEach((it) => (it.readAt = readAt));
    return HttpResponse.json({ readAt, count: marked.length });
  }),
  http.post(`${v1}/updates/read-all/undo`, ({ request }) => {
    const readAt = new URL(request.url).searchParams.get('readAt');
    world.updates.filter((it) => it.readAt === readAt).forEach((it) => (it.readAt = null));
    return done();
  }),
  http.get(`${v1}/unsubscribe/:token`, ({ params }) =>
    params.token === 'verlopen'
      ? problem(404, 'not-found')
      : HttpResponse.json({
          networkName: 'Kopgroep',
          themeName: ({ 'zonder-naam': '', nieuws: 'nieuws uit het netwerk' } as Record<string, string>)[String(params.token)] ?? 'Financiering',
          stopped: ['theme', 'everything'].includes(world.stopped.get(String(params.token)) ?? ''),
          itemTitle: 'Vraag vroeg om een bijdrage',
          itemStopped: world.stopped.get(String(params.token)) === 'item',
          canBeLessOften: world.stopped.get(String(params.token)) !== 'less-often',
          everythingStopped: world.stopped.get(String(params.token)) === 'everything',
          contact: params.token === 'zonder-account',
          followed: params.token !== 'nieuws',
        }),
  ),
  http.post(`${v1}/unsubscribe/:token`, ({ params }) => {
    world.stopped.set(String(params.token), 'theme');
    return done();
  }),
  http.post(`${v1}/unsubscribe/:token/:choice`, ({ params }) => {
    if (params.choice === 'undo') world.stopped.delete(String(params.token));
    else world.stopped.set(String(params.token), String(params.choice));
    return done();
  }),
  http.get(`${v1}/mail-address`, () => (world.me ? HttpResponse.json(world.mailAddress) : notSignedIn())),
  http.post(`${v1}/mail-address/confirmations`, () => {
    world.mailAddress.asked = new Date().toISOString();
    return new HttpResponse(null, { status: 202 });
  }),
  http.get(`${v1}/mail-address/confirmations/:token`, ({ params }) =>
    params.token === 'verlopen'
      ? problem(404, 'not-found')
      : HttpResponse.json({ confirmed: !world.mailAddress.stopped }),
  ),
  http.post(`${v1}/mail-address/confirmations/:token`, () => {
    world.mailAddress = { stopped: false, reason: null, since: null, asked: null };
    return done();
  }),
];
