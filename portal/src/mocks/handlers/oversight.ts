import { http, HttpResponse } from 'msw';
import type { Bounce, Delivery, Suppression } from '@/api/oversight';
import { pageOf, problem } from '../answers';
import { id } from '../data/ids';
import type { World } from '../world';

const v1 = '*/api/notification/v1';

const reader = (key: string, name: string | null, domain: string | null) => ({
  id: id('person', key),
  name,
  domain,
  contact: name === null,
});

const delivery = (key: string, state: Delivery['state'], more: Partial<Delivery> = {}): Delivery => ({
  id: id('mail', key),
  kind: 'direct',
  state,
  reader: reader(key, 'Vertegenwoordiger Extra Strong', 'extra-strong.example'),
  createdAt: '2026-11-20T09:30:00Z',
  dueAt: '2026-11-20T09:30:00Z',
  endedAt: state === 'waiting' ? null : '2026-11-20T09:30:02Z',
  attempts: 1,
  problem: null,
  ...more,
});

const deliveries = [
  delivery('1', 'sent'),
  delivery('2', 'waiting', { kind: 'weekly', dueAt: '2026-11-23T06:30:00Z', reader: reader('2', 'Vertegenwoordiger NetwerkZON', 'netwerkzon.example') }),
  delivery('3', 'failed', { attempts: 14, problem: 'RCPT 550 5.1.1', reader: reader('3', 'Vertegenwoordiger Zorgalliantie', 'zorgalliantie.example') }),
  delivery('4', 'dropped', { kind: 'daily', problem: 'all read already' }),
  delivery('5', 'sent', { kind: 'contact', reader: reader('5', null, 'example.org') }),
];
const bounces: Bounce[] = [
  { id: id('bounce', '1'), kind: 'hard', status: '5.1.1', reader: deliveries[2]!.reader, mailKind: 'direct', receivedAt: '2026-11-20T09:31:00Z' },
  { id: id('bounce', '2'), kind: 'soft', status: '4.2.2', reader: deliveries[1]!.reader, mailKind: 'weekly', receivedAt: '2026-11-16T06:31:00Z' },
];
const suppressions: Suppression[] = [
  { reader: deliveries[2]!.reader, reason: 'bounced', since: '2026-11-20T09:31:00Z', current: true },
];

export const oversightHandlers = (world: World) => [
  http.get(`${v1}/networks/:id/deliveries`, ({ request }) => {
    const query = new URL(request.url).searchParams;
    const wanted = deliveries.filter(
      ({ state, kind }) => [null, state].includes(query.get('state') as never) && [null, kind].includes(query.get('kind') as never),
    );
    return HttpResponse.json({
      last7Days: { sent: 2, waiting: 1, failed: 1, dropped: 1 },
      last30Days: { sent: 42, waiting: 1, failed: 3, dropped: 5 },
      ...pageOf(wanted, request.url),
    });
  }),
  http.get(`${v1}/networks/:id/bounces`, ({ request }) => {
    const kind = new URL(request.url).searchParams.get('kind');
    return HttpResponse.json(pageOf(bounces.filter((it) => !kind || it.kind === kind), request.url));
  }),
  http.get(`${v1}/networks/:id/suppressions`, ({ request }) => HttpResponse.json(pageOf(suppressions, request.url))),
  http.get(`${v1}/networks/:id/contact-policy`, () => HttpResponse.json({ allowed: world.contactsAllowed })),
  http.put(`${v1}/networks/:id/contact-policy`, async ({ request }) => {
    world.contactsAllowed = ((await request.json()) as { allowed: boolean }).allowed;
    return HttpResponse.json({ allowed: world.contactsAllowed });
  }),
  http.post(`${v1}/networks/:id/contacts`, async ({ request }) => {
    const { email, themes } = (await request.json()) as { email: string; themes: string[] };
    if (email.includes(' ')) return problem(400, 'validation', 'email: dit is geen mailadres, controleer het');
    world.contacts.push({ email, themes, confirmed: false });
    return new HttpResponse(null, { status: 202 });
  }),
  http.get(`${v1}/contact-confirmations/:token`, ({ params }) =>
    params.token === 'verlopen'
      ? problem(404, 'not-found')
      : HttpResponse.json({
          networkName: 'Kopgroep',
          networkSlug: 'kopgroep',
          themes: ['Financiering'],
          frequency: 'weekly',
          confirmed: world.contacts.some(({ confirmed }) => confirmed),
        }),
  ),
  http.post(`${v1}/contact-confirmations/:token`, () => {
    world.contacts.push({ email: 'iemand@example.org', themes: [], confirmed: true });
    return new HttpResponse(null, { status: 204 });
  }),
];
