import type { HandoverState } from '@/api/types';

const ended: HandoverState[] = ['completed', 'closed', 'declined', 'withdrawn', 'expired'];
const underWay: HandoverState[] = ['frozen', 'transferring', 'reconciled'];

/** Nothing more will come of it, or nothing is left to do. */
export const isOver = (state: HandoverState) => ended.includes(state);

/** Nobody can write to the network now; the platform is working. */
export const isUnderWay = (state: HandoverState) => underWay.includes(state);

export const steps = ['prepared', 'offered', 'accepted', 'underWay', 'done'] as const;
