import { http, HttpResponse } from 'msw';
import type { Handover, HandoverPlan, NoticeRule } from '@/api/handoverTypes';
import type { HandoverState } from '@/api/types';
import { pageOf, problem } from '../answers';
import { advance, moveTo, newHandover } from '../stages';
import type { World } from '../world';

const v1 = '*/api/network/v1';

const results: Record<string, HandoverState> = {
  offer: 'offered',
  acceptance: 'accepted',
  refusal: 'declined',
  withdrawal: 'withdrawn',
  announcement: 'announced',
  freeze: 'frozen',
  'freeze-cancellation': 'announced',
};

/** The two sides know it from the start, members from the announcement on. */
const mayKnow = (world: World, handover: Handover) =>
  ['steward', 'successor'].includes(world.persona) ||
  (world.persona === 'member' && (handover.state === 'announced' || handover.step >= 4));

export const handoverHandlers = (world: World) => {
  const find = (handoverId: unknown) => world.handovers.find((it) => it.id === handoverId);
  let asked = 0;
  return [
    http.get(`${v1}/networks/:id/handovers`, ({ params, request }) => {
      if (params.id !== world.networks[0]!.id) return HttpResponse.json(pageOf([], request.url));
      return HttpResponse.json(pageOf(world.handovers.filter((it) => mayKnow(world, it)), request.url));
    }),
    http.post(`${v1}/networks/:id/handovers`, async ({ request }) => {
      const { successorProgrammeId, plan } = (await request.json()) as { successorProgrammeId: string; plan: HandoverPlan };
      const handover: Handover = { ...newHandover(world, successorProgrammeId), plan };
      moveTo(world, handover, 'drafted');
      world.handovers.unshift(handover);
      return HttpResponse.json(handover, { status: 201 });
    }),
    http.get(`${v1}/networks/:id/notice-decision`, () => HttpResponse.json(world.notice)),
    http.put(`${v1}/networks/:id/notice-decision`, async ({ request }) => {
      world.notice.decision = (await request.json()) as NonNullable<NoticeRule['decision']>;
      return HttpResponse.json(world.notice);
    }),
    http.get(`${v1}/handovers/:id`, ({ params }) => {
      const handover = find(params.id);
      if (!handover) return problem(404, 'not-found');
      if (handover.step === 4 && ++asked % 4 === 0 && !import.meta.env.VITEST && !location.search.includes('stil')) advance(world, handover);
      return HttpResponse.json(handover);
    }),
    http.put(`${v1}/handovers/:id/plan`, async ({ params, request }) => {
      const handover = find(params.id);
      if (!handover) return problem(404, 'not-found');
      handover.plan = (await request.json()) as HandoverPlan;
      handover.planVersion += 1;
      if (handover.state !== 'drafted') moveTo(world, handover, 'offered');
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(`${v1}/handovers/:id/:action`, ({ params }) => {
      const handover = find(params.id);
      if (!handover) return problem(404, 'not-found');
      if (!handover.allowed.includes(params.action as never)) return problem(403, 'not-allowed');
      moveTo(world, handover, results[String(params.action)]!);
      return new HttpResponse(null, { status: 204 });
    }),
  ];
};
