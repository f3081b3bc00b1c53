import type { Handover, InventoryComparison } from '@/api/handoverTypes';
import type { HandoverState } from '@/api/types';
import { id } from './data/ids';
import type { World } from './world';

/** How far a handover can be when the mocked portal opens. */
export const stages = {
  drafted: (world: World) => set(world, 'drafted'),
  offered: (world: World) => set(world, 'offered'),
  accepted: (world: World) => set(world, 'accepted'),
  announced: (world: World) => set(world, 'announced'),
  frozen: (world: World) => set(world, 'frozen'),
  transferring: (world: World) => set(world, 'transferring'),
  completed: (world: World) => set(world, 'completed'),
} as const;
export type Stage = keyof typeof stages;

const course: HandoverState[] = ['drafted', 'offered', 'accepted', 'announced', 'frozen', 'transferring', 'reconciled', 'completed', 'closed'];
const stepOf: Record<string, Handover['step']> = { drafted: 1, offered: 2, accepted: 3, announced: 3, frozen: 4, transferring: 4, reconciled: 4, completed: 5, closed: 5 };

const digest = (text: string) => (id('digest', text) + id('digest', `${text}2`)).replaceAll('-', '');

const rows: [service: string, kind: string, count: number][] = [
  ['network-service', 'membership', 13],
  ['network-service', 'meeting', 4],
  ['content-service', 'theme', 5],
  ['content-service', 'item', 214],
  ['notification-service', 'subscription', 87],
  ['notification-service', 'update', 89],
];

const comparisonIn = (state: HandoverState): InventoryComparison[] =>
  rows.map(([service, kind, count]) => {
    const known = { count, digest: digest(kind) };
    const after = ['transferring', 'reconciled', 'completed', 'closed'].includes(state) ? known : null;
    return { service, kind, before: known, after, equal: after !== null };
  });

export function newHandover(world: World, toProgrammeId: string): Handover {
  const to = world.programmes.find((it) => it.id === toProgrammeId) ?? world.programmes[1]!;
  const network = world.networks[0]!;
  return {
    id: id('handover', '1'),
    networkId: network.id,
    networkName: network.name,
    state: 'drafted',
    step: 1,
    from: { programmeId: network.steward.programmeId, name: network.steward.name },
    to: { programmeId: to.id, name: to.name },
    plan: {
      freezeAt: '2026-12-15T08:00:00Z',
      noticeDays: 0,
      whatChanges: {
        nl: 'Voor jou verandert er niets. Je lidmaatschap, je kennis en wat je volgt blijven zoals ze zijn.',
        en: 'Nothing changes for you. Your membership, your knowledge and what you follow stay as they are.',
      },
      decisionOnNotice: 'Op 4 oktober besloten de leden dat aankondigen op de dag zelf genoeg is.',
      automatic: false,
    },
    planVersion: 1,
    acceptedPlanVersion: null,
    history: [],
    participants: [],
    comparison: [],
    allowed: [],
    expectedEnd: null,
    problem: null,
  };
}

/** Brings a handover into a state, with everything around it that goes with that. */
export function moveTo(world: World, handover: Handover, state: HandoverState) {
  const by = ['frozen', 'transferring', 'reconciled', 'completed', 'closed'].includes(state)
    ? null
    : { name: state === 'accepted' ? 'Coördinator Actieleernetwerk' : 'Coördinator Zorgpact', role: 'coordinator' };
  handover.state = state;
  handover.step = stepOf[state] ?? handover.step;
  handover.history.push({ state, at: new Date().toISOString(), by });
  if (state === 'accepted') handover.acceptedPlanVersion = handover.planVersion;
  const underWay = ['frozen', 'transferring', 'reconciled'].includes(state);
  handover.expectedEnd = underWay ? '2026-12-15T13:30:00Z' : null;
  handover.comparison = state === 'drafted' ? [] : comparisonIn(state);
  handover.participants = underWay
    ? ['network-service', 'content-service', 'notification-service'].map((name, index) => ({
        name,
        stage: state === 'frozen' ? ['drained', 'draining', 'frozen'][index]! : ['transferred', 'transferring', 'transferred'][index]!,
      }))
    : [];
  handover.allowed = allowedFor(world, state);
  fitNetwork(world, handover);
}

function allowedFor(world: World, state: HandoverState): Handover['allowed'] {
  if (world.persona === 'steward') {
    if (state === 'drafted') return ['plan', 'offer', 'withdrawal'];
    if (state === 'offered') return ['plan', 'withdrawal'];
    if (state === 'accepted') return ['plan', 'announcement', 'withdrawal'];
    if (state === 'announced') return ['plan', 'freeze', 'withdrawal'];
    if (state === 'frozen') return ['freeze-cancellation'];
  }
  if (world.persona === 'successor' && state === 'offered') return ['acceptance', 'refusal'];
  if (world.persona === 'successor' && (state === 'accepted' || state === 'announced')) return ['refusal'];
  return [];
}

function fitNetwork(world: World, handover: Handover) {
  const network = world.networks[0]!;
  const { state } = handover;
  const known = course.indexOf(state) >= course.indexOf('announced');
  network.frozen = handover.step === 4 ? { reason: 'handover', expectedEnd: handover.expectedEnd } : null;
  network.handover = known ? { id: handover.id, state, successorName: handover.to.name } : null;
  const done = state === 'completed' || state === 'closed';
  if (done) {
    network.steward = { programmeId: handover.to.programmeId, name: handover.to.name, organisationId: id('org', 'actieleernetwerk'), contact: 'coordinator@actieleernetwerk.example' };
    network.epoch = 3;
  }
  if (world.persona === 'successor') network.standing = done ? 'STEWARD' : state === 'drafted' ? 'OUTSIDER' : 'SUCCESSOR';
  if (world.persona === 'steward') network.standing = done ? 'FORMER_STEWARD' : 'STEWARD';
}

function set(world: World, state: HandoverState) {
  const handover = newHandover(world, id('programme', 'actieleernetwerk'));
  world.handovers = [handover];
  for (const passed of course.slice(0, course.indexOf(state) + 1)) moveTo(world, handover, passed);
}

/** One step further by itself, as the platform would. */
export function advance(world: World, handover: Handover) {
  const next: Partial<Record<HandoverState, HandoverState>> = { frozen: 'transferring', transferring: 'reconciled', reconciled: 'completed' };
  const state = next[handover.state];
  if (state) moveTo(world, handover, state);
}
