import { http, HttpResponse } from 'msw';
import type {
  AudienceQuestion,
  FollowInput,
  Frequency,
  Outcome,
  Rhythm,
  StandingPreference,
  Subscription,
  TrialInput,
  Wish,
} from '@/api/types';
import { notSignedIn, problem, refusedWhileFrozen } from '../answers';
import { followOf, labelOf } from '../data/follows';
import type { World } from '../world';

const v1 = '*/api/notification/v1';
const done = () => new HttpResponse(null, { status: 204 });

export const followingHandlers = (world: World) => {
  const found = (followId: unknown) => world.subscriptions.find((it) => it.id === followId);
  const put = (it: Subscription) => {
    const at = world.subscriptions.findIndex(({ id }) => id === it.id);
    if (at < 0) world.subscriptions.push(it);
    else world.subscriptions[at] = it;
    return it;
  };
  return [
    http.get(`${v1}/networks/:id/subscriptions`, ({ params }) =>
      world.me ? HttpResponse.json(params.id === world.networks[0]!.id ? world.subscriptions : []) : notSignedIn(),
    ),
    http.post(`${v1}/networks/:id/follows`, async ({ params, request }) => {
      const refused = refusedWhileFrozen(world, params.id);
      if (refused) return refused;
      const input = (await request.json()) as FollowInput;
      return HttpResponse.json(put(followOf({ ...input, frequency: input.frequency ?? null }, labelOf(input, world))), {
        status: 201,
      });
    }),
    http.put(`${v1}/follows/:id`, async ({ params, request }) => {
      const follow = found(params.id);
      if (!follow) return problem(404, 'not-found');
      Object.assign(follow, (await request.json()) as Wish);
      return HttpResponse.json(follow);
    }),
    http.delete(`${v1}/follows/:id`, ({ params }) => {
      world.subscriptions = world.subscriptions.filter((it) => it.id !== params.id);
      return done();
    }),
    http.post(`${v1}/follows/:id/:what`, ({ params }) => {
      const follow = found(params.id);
      if (!follow?.forEveryone) return problem(404, 'not-found');
      follow.left = params.what === 'leaving';
      return done();
    }),
    http.get(`${v1}/networks/:id/standing-preference`, () => HttpResponse.json(world.standing)),
    http.put(`${v1}/networks/:id/standing-preference`, async ({ request }) => {
      world.standing = (await request.json()) as StandingPreference;
      return HttpResponse.json(world.standing);
    }),
    http.get(`${v1}/networks/:id/outcome`, ({ request }) => HttpResponse.json(outcomeIn(world, new URL(request.url)))),
    http.get(`${v1}/rhythm`, () => HttpResponse.json(world.rhythm)),
    http.put(`${v1}/rhythm`, async ({ request }) => {
      world.rhythm = (await request.json()) as Rhythm;
      return HttpResponse.json(world.rhythm);
    }),
    http.post(`${v1}/networks/:id/trials`, async ({ request }) => {
      const { standingPreference, follows } = (await request.json()) as TrialInput;
      const standing = standingPreference?.mail ?? world.standing.mail;
      const said = (it: Subscription) => follows.find(({ id }) => id === it.id)?.frequency;
      const now = world.subscriptions.map((it) => mails(it.frequency ?? world.standing.mail));
      const then = world.subscriptions.map((it) => mails((said(it) === undefined ? it.frequency : said(it)) ?? standing));
      return HttpResponse.json({
        since: '2026-10-22T00:00:00Z',
        now: { mails: Math.max(0, ...now), entries: 31 },
        then: { mails: Math.max(0, ...then), entries: 31 },
      });
    }),
    http.post(`${v1}/networks/:id/audience-estimates`, async ({ request }) => {
      const { themes, audience } = (await request.json()) as AudienceQuestion;
      const through = themes.map((themeId, index) => ({
        themeId,
        label: world.themes.find(({ id }) => id === themeId)?.prefLabel ?? {},
        people: audience === 'organisation' ? 0 : [9, 3, 2][index] ?? 1,
      }));
      const people = through.reduce((sum, one) => sum + one.people, 0);
      const direct = Math.floor(people / 2.3);
      const weekly = Math.floor(people / 4);
      const hereOnly = Math.floor(people / 4);
      const daily = people - direct - weekly - hereOnly;
      return HttpResponse.json({ people, direct, daily, weekly, hereOnly, feed: 0, webhook: 0, themes: through });
    }),
  ];
};

const mails = (frequency: Frequency | null) => ({ direct: 31, daily: 14, weekly: 4, 'here-only': 0 })[frequency ?? 'direct'];

function outcomeIn(world: World, url: URL): Outcome {
  const asked = (name: string) => url.searchParams.get(name);
  const follow = world.subscriptions.find(
    (it) =>
      !it.left &&
      it.itemId === asked('item') &&
      (it.search?.theme ?? it.themeId) === asked('theme') &&
      (it.search?.kind ?? it.kind) === asked('kind') &&
      (it.search?.organisation ?? it.organisationId) === asked('organisation') &&
      it.region === asked('region') &&
      (it.search?.q ?? null) === asked('q'),
  );
  const { standing } = world;
  const channels = { inApp: follow?.inApp ?? true, feed: follow?.feed ?? true, webhook: follow?.webhook ?? true };
  if (follow?.frequency) {
    return {
      mail: follow.mutedUntil ? 'here-only' : follow.frequency,
      ...channels,
      because: { level: follow.itemId ? 'item' : 'theme', followId: follow.id, label: follow.label },
    };
  }
  return {
    mail: standing.mutedUntil || follow?.mutedUntil ? 'here-only' : (standing.mail ?? 'direct'),
    ...channels,
    because: { level: standing.mail ? 'everything' : 'default', followId: null, label: null },
  };
}
