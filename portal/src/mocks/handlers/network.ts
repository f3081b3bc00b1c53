import { http, HttpResponse } from 'msw';
import type { Meeting, Organisation, Representative } from '@/api/types';
import { networkOf, notSignedIn, pageOf, problem, refusedWhileFrozen } from '../answers';
import { id } from '../data/ids';
import type { World } from '../world';

const v1 = '*/api/network/v1';

export const networkHandlers = (world: World) => [
  http.get('*/session', () =>
    HttpResponse.json({ signedIn: !!world.me, name: world.me?.person.name, personId: world.me?.person.id }),
  ),
  http.post('*/logout', () => HttpResponse.json({ location: '/' })),
  http.get(`${v1}/me`, () => (world.me ? HttpResponse.json(world.me) : notSignedIn())),
  http.patch(`${v1}/me`, () => new HttpResponse(null, { status: 204 })),
  http.get(`${v1}/networks`, ({ request }) => HttpResponse.json(pageOf(world.networks, request.url))),
  http.get(`${v1}/networks/:id`, ({ params }) => {
    const network = networkOf(world, params.id);
    return network ? HttpResponse.json(network) : problem(404, 'not-found');
  }),
  http.put(`${v1}/networks/:id/colour`, async ({ params, request }) => {
    const refused = refusedWhileFrozen(world, params.id);
    if (refused) return refused;
    const network = networkOf(world, params.id)!;
    network.colour = ((await request.json()) as { colour: string | null }).colour;
    return HttpResponse.json(network);
  }),
  http.put(`${v1}/programmes/:id/colour`, async ({ params, request }) => {
    const { colour } = (await request.json()) as { colour: string | null };
    world.networks.filter(({ steward }) => steward.programmeId === params.id).forEach(({ steward }) => (steward.colour = colour));
    return HttpResponse.json({});
  }),
  http.get(`${v1}/programmes`, () => HttpResponse.json(world.programmes)),
  http.get(`${v1}/programmes/:id`, ({ params }) => {
    const programme = world.programmes.find((it) => it.id === params.id);
    return programme ? HttpResponse.json(programme) : problem(404, 'not-found');
  }),
  http.get(`${v1}/networks/:id/members`, ({ request }) => HttpResponse.json(pageOf(membersFor(world, request.url), request.url))),
  http.get(`${v1}/organisations/:id`, ({ params }) => {
    const found = world.organisations.find((it) => it.id === params.id);
    return found ? HttpResponse.json(found) : problem(404, 'not-found');
  }),
  http.patch(`${v1}/organisations/:id`, async ({ params, request }) => {
    const change = (await request.json()) as Partial<Organisation>;
    const refused = refusedWhileFrozen(world);
    if (refused) return refused;
    for (const organisation of [...world.organisations, ...world.members.map((it) => it.organisation)]) {
      if (organisation.id === params.id) Object.assign(organisation, change);
    }
    return new HttpResponse(null, { status: 204 });
  }),
  http.post(`${v1}/networks/:id/applications`, ({ params }) => refusedWhileFrozen(world, params.id) ?? new HttpResponse(null, { status: 202 })),
  http.get(`${v1}/networks/:id/applications`, ({ params }) =>
    networkOf(world, params.id)?.standing === 'STEWARD' ? HttpResponse.json(world.applications) : problem(403, 'not-allowed'),
  ),
  http.post(`${v1}/memberships/:id/:verdict`, ({ params }) => {
    const refused = refusedWhileFrozen(world);
    if (refused) return refused;
    world.applications = world.applications.filter((it) => it.membershipId !== params.id);
    if (params.verdict === 'departure') world.members = world.members.filter((it) => it.membershipId !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.put(`${v1}/memberships/:id/presentation`, async ({ params, request }) => {
    const { text } = (await request.json()) as { text: string };
    const refused = refusedWhileFrozen(world);
    if (refused) return refused;
    const member = world.members.find((it) => it.membershipId === params.id);
    if (member) member.presentation = text;
    return new HttpResponse(null, { status: 204 });
  }),
  http.get(`${v1}/organisations/:id/representatives`, () => HttpResponse.json(world.representatives)),
  http.post(`${v1}/organisations/:id/invitations`, async ({ request }) => {
    const input = (await request.json()) as { name: string; email: string; role: Representative['role'] };
    world.representatives.push({
      representationId: id('representation', input.email),
      person: { id: id('person', input.email), name: input.name, email: input.email },
      role: input.role,
      since: null,
      status: 'invited',
    });
    return new HttpResponse(null, { status: 202 });
  }),
  http.post(`${v1}/representations/:id/ending`, ({ params }) => {
    world.representatives = world.representatives.filter((it) => it.representationId !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.get(`${v1}/people`, () => HttpResponse.json([])),
  http.get(`${v1}/networks/:id/meetings`, ({ params }) =>
    HttpResponse.json(world.meetings.filter((it) => it.networkId === params.id)),
  ),
  http.post(`${v1}/networks/:id/meetings`, async ({ params, request }) => {
    const input = (await request.json()) as Meeting;
    const refused = refusedWhileFrozen(world, params.id);
    if (refused) return refused;
    const meeting = { ...input, id: id('meeting', input.title + input.startsAt), networkId: String(params.id), cancelled: false };
    world.meetings.push(meeting);
    return HttpResponse.json(meeting, { status: 201 });
  }),
  http.patch(`${v1}/meetings/:id`, async ({ params, request }) => {
    Object.assign(world.meetings.find((it) => it.id === params.id) ?? {}, await request.json());
    return new HttpResponse(null, { status: 204 });
  }),
  http.post(`${v1}/meetings/:id/cancellation`, ({ params }) => {
    const meeting = world.meetings.find((it) => it.id === params.id);
    if (meeting) meeting.cancelled = true;
    return new HttpResponse(null, { status: 204 });
  }),
];

function membersFor(world: World, url: string) {
  const query = new URL(url).searchParams;
  const wanted = (name: string) => query.get(name)?.toLowerCase();
  const insider = world.networks[0]!.standing === 'MEMBER' || world.networks[0]!.standing === 'STEWARD';
  return world.members
    .filter(({ organisation }) => !wanted('kind') || organisation.kind === wanted('kind'))
    .filter(({ organisation }) => !wanted('region') || organisation.region?.toLowerCase() === wanted('region'))
    .filter(({ organisation }) => !wanted('organisation') || organisation.id === wanted('organisation'))
    .filter(({ organisation }) => !wanted('theme') || organisation.themes?.includes(wanted('theme')!))
    .filter(({ organisation }) => !wanted('q') || organisation.name.toLowerCase().includes(wanted('q')!))
    .map((member) => (insider ? member : { ...member, contact: null }));
}
