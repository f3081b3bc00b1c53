import type { Handover } from '@/api/handoverTypes';
import type { HandoverState } from '@/api/types';

const ended: HandoverState[] = ['completed', 'closed', 'declined', 'withdrawn', 'expired'];
const underWay: HandoverState[] = ['frozen', 'transferring', 'reconciled'];

/** Nothing more will come of it, or nothing is left to do. */
export const isOver = (state: HandoverState) => ended.includes(state);

/** Nobody can write to the network now; the platform is working. */
export const isUnderWay = (state: HandoverState) => underWay.includes(state);

export const steps = ['prepared', 'offered', 'accepted', 'announced', 'underWay', 'done'] as const;

const reached: Partial<Record<HandoverState, number>> = {
  drafted: 1,
  offered: 2,
  accepted: 3,
  announced: 4,
  frozen: 5,
  transferring: 5,
  reconciled: 5,
  completed: 6,
  closed: 6,
};

/** Which of the steps a state is; one that ended otherwise stays at the step it had reached. */
export const stepOf = ({ state, history }: Pick<Handover, 'state' | 'history'>): number =>
  reached[state] ?? Math.max(1, ...history.map((entry) => reached[entry.state] ?? 1));
