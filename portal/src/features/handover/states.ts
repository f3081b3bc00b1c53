import type { Handover } from '@/api/handoverTypes';
import type { HandoverState } from '@/api/types';

const ended: HandoverState[] = ['completed', 'closed', 'declined', 'withdrawn', 'expired'];
const underWay: HandoverState[] = ['frozen', 'transferring', 'reconciled'];

/** Nothing more will come of it, or nothing is left to do. */
export const isOver = (state: HandoverState) => ended.includes(state);

/** Nobody can write to the network now; the platform is working. */
export const isUnderWay = (state: HandoverState) => underWay.includes(state);

/** Which of the five steps a state is; one that ended otherwise stays at the step it had reached. */
export const stepOf = ({ state, step }: Handover): number =>
  ({ drafted: 1, offered: 2, accepted: 3, announced: 3 } as Partial<Record<HandoverState, number>>)[state] ?? step;

export const steps = ['prepared', 'offered', 'accepted', 'underWay', 'done'] as const;
