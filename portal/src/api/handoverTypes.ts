import type { Uuid } from './types';

export type HandoverState =
  | 'drafted'
  | 'offered'
  | 'accepted'
  | 'announced'
  | 'frozen'
  | 'transferring'
  | 'reconciled'
  | 'completed'
  | 'closed'
  | 'declined'
  | 'withdrawn'
  | 'expired';

export interface HandoverPlan {
  freezeAt: string | null;
  noticeDays: number;
  whatChanges: { nl: string; en: string };
  decisionOnNotice: string | null;
  /** The platform starts by itself at `freezeAt`; otherwise the steward does. */
  automatic?: boolean;
}

/** A plan as it is sent: the members' decision is looked up, not believed. */
export type PlanInput = Omit<HandoverPlan, 'decisionOnNotice'>;

export interface HandoverParticipant {
  name: string;
  stage: string;
  since?: string;
  /** Everybody waits for it longer than is usual. */
  stalled?: boolean;
}

export interface Inventory {
  count: number;
  digest: string;
}

export interface InventoryComparison {
  service: string;
  kind: string;
  before: Inventory | null;
  after: Inventory | null;
  equal: boolean;
}

/** What someone may do with a handover now; each is the last part of the path it is POSTed to, but `plan` (PUT). */
export type HandoverAction =
  | 'plan'
  | 'offer'
  | 'acceptance'
  | 'refusal'
  | 'withdrawal'
  | 'announcement'
  | 'freeze'
  | 'freeze-cancellation';

export interface HandoverEntry {
  state: HandoverState;
  at: string;
  /** Which side did it; null is the platform. */
  by: { name: string; role: string } | null;
  reason?: string | null;
}

/** How long before a handover members are told: as usual, unless they decided that it may be shorter. */
export interface NoticeRule {
  usualDays: number;
  decision: { minimumDays: number; decision: string } | null;
}

export interface Handover {
  id: Uuid;
  networkId: Uuid;
  networkName: string;
  state: HandoverState;
  step: 1 | 2 | 3 | 4 | 5;
  from: { programmeId: Uuid; name: string };
  to: { programmeId: Uuid; name: string };
  plan: HandoverPlan;
  planVersion: number;
  acceptedPlanVersion: number | null;
  history: HandoverEntry[];
  participants: HandoverParticipant[];
  comparison: InventoryComparison[];
  allowed: HandoverAction[];
  expectedEnd: string | null;
  problem: string | null;
  offerExpiresAt?: string | null;
}
