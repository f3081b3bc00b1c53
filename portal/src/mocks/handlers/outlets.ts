import { http, HttpResponse } from 'msw';
import type { Delivery, Feed, Webhook } from '@/api/outlets';
import { notSignedIn } from '../answers';
import { id } from '../data/ids';
import type { World } from '../world';

const v1 = '*/api/notification/v1';
const done = () => new HttpResponse(null, { status: 204 });
const now = () => new Date().toISOString();

/** Feeds and webhooks, for as long as the page is open. */
export const outletHandlers = (world: World) => {
  let feeds: Feed[] = [];
  let webhooks: Webhook[] = [];
  const deliveries: Delivery[] = [];
  return [
    http.get(`${v1}/feeds`, () => (world.me ? HttpResponse.json(feeds) : notSignedIn())),
    http.post(`${v1}/feeds`, async ({ request }) => {
      const asked = (await request.json()) as Pick<Feed, 'name' | 'networkId'> & Partial<Feed>;
      const feed = {
        id: id('feed', asked.name),
        themeId: null,
        searchId: null,
        ...asked,
        createdAt: now(),
        lastReadAt: null,
      };
      feeds = [...feeds, feed];
      const address = 'http://localhost:8400/feeds/geheim';
      const calendarUrl = feed.themeId || feed.searchId ? null : `${address}.ics`;
      return HttpResponse.json({ feed, url: `${address}.atom`, calendarUrl }, { status: 201 });
    }),
    http.delete(`${v1}/feeds/:id`, ({ params }) => {
      feeds = feeds.filter((it) => it.id !== params.id);
      return done();
    }),
    http.get(`${v1}/networks/:id/webhooks`, () => (world.me ? HttpResponse.json(webhooks) : notSignedIn())),
    http.post(`${v1}/networks/:id/webhooks`, async ({ params, request }) => {
      const asked = (await request.json()) as Pick<Webhook, 'url' | 'description'>;
      const webhook: Webhook = {
        id: id('webhook', asked.url),
        networkId: String(params.id),
        organisationId: id('org', 'extra-strong'),
        ...asked,
        createdAt: now(),
        state: 'on',
        switchedOffAt: null,
        failingSince: null,
        previousSecretUntil: null,
      };
      webhooks = [...webhooks, webhook];
      return HttpResponse.json({ webhook, secret: 'whsec_Z2VoZWlt' }, { status: 201 });
    }),
    http.delete(`${v1}/webhooks/:id`, ({ params }) => {
      webhooks = webhooks.filter((it) => it.id !== params.id);
      return done();
    }),
    http.post(`${v1}/webhooks/:id/secret`, ({ params }) =>
      HttpResponse.json({ webhook: webhooks.find((it) => it.id === params.id), secret: 'whsec_bmlldXc=' }, { status: 201 }),
    ),
    http.post(`${v1}/webhooks/:id/test`, () => {
      deliveries.unshift({
        id: id('delivery', String(deliveries.length)),
        messageId: 'msg_1',
        kind: 'test',
        state: 'failed',
        createdAt: now(),
        nextAttemptAt: null,
        attempts: [{ at: now(), status: 500, problem: null, durationMillis: 12, answer: '<b>kapot</b>' }],
      });
      return HttpResponse.json({ deliveryId: deliveries[0]!.id }, { status: 202 });
    }),
    http.get(`${v1}/webhooks/:id/deliveries`, () => HttpResponse.json({ items: deliveries })),
    http.post(`${v1}/webhooks/:id/deliveries/:delivery/replay`, () => new HttpResponse(null, { status: 202 })),
  ];
};
