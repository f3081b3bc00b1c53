import { get, idempotencyKey, patch, post, put, type Query } from './http';
import type { Handover, HandoverAction, NoticeRule, PlanInput } from './handoverTypes';
import { listOf } from './lists';
import type * as T from './types';

const v1 = '/api/network/v1';

export const me = () => get<T.Me>(`${v1}/me`);
export const chooseLanguage = (language: T.Language) => patch(`${v1}/me`, { language });

export const networks = () => get<T.Page<T.Network>>(`${v1}/networks`, { size: 100 });
export const network = (idOrSlug: string) => get<T.Network>(`${v1}/networks/${idOrSlug}`);

export const chooseColour = (networkId: string, colour: string | null) =>
  put(`${v1}/networks/${networkId}/colour`, { colour });

export const programmes = () => listOf<T.Programme>(`${v1}/programmes`);
export const programme = (id: string) => get<T.Programme>(`${v1}/programmes/${id}`);
export const chooseProgrammeColour = (id: string, colour: string | null) =>
  put(`${v1}/programmes/${id}/colour`, { colour });

export const members = (networkId: string, query: Query) =>
  get<T.Page<T.Member>>(`${v1}/networks/${networkId}/members`, query);

/** One organisation's membership; the service filters, and a service that doesn't know the filter yet is searched. */
export async function member(networkId: string, organisationId: string): Promise<T.Member | null> {
  const page = await members(networkId, { organisation: organisationId, size: 100 });
  return page.items.find(({ organisation }) => organisation.id === organisationId) ?? null;
}

export const organisation = (id: string) => get<T.Organisation>(`${v1}/organisations/${id}`);
export const changeOrganisation = (id: string, input: T.OrganisationInput) =>
  patch(`${v1}/organisations/${id}`, input);

export const apply = (networkId: string, input: T.ApplicationInput) =>
  post(`${v1}/networks/${networkId}/applications`, input, idempotencyKey());
export const applications = (networkId: string) =>
  listOf<T.Application>(`${v1}/networks/${networkId}/applications`);
export const admit = (membershipId: string) => post(`${v1}/memberships/${membershipId}/admission`);
export const refuse = (membershipId: string, reason: string) =>
  post(`${v1}/memberships/${membershipId}/refusal`, { reason });
export const endMembership = (membershipId: string, reason: string) =>
  post(`${v1}/memberships/${membershipId}/departure`, { reason });
export const present = (membershipId: string, text: string) =>
  put(`${v1}/memberships/${membershipId}/presentation`, { text });

export const representatives = (organisationId: string) =>
  listOf<T.Representative>(`${v1}/organisations/${organisationId}/representatives`);
export const invite = (organisationId: string, input: T.InvitationInput) =>
  post(`${v1}/organisations/${organisationId}/invitations`, input, idempotencyKey());
export const endRepresentation = (representationId: string) =>
  post(`${v1}/representations/${representationId}/ending`);
export const people = (ids: string[]) =>
  listOf<T.PersonSummary>(`${v1}/people`, { ids: ids.join(',') });

export const meetings = (networkId: string) => listOf<T.Meeting>(`${v1}/networks/${networkId}/meetings`);
export const meeting = (id: string) => get<T.Meeting>(`${v1}/meetings/${id}`);
export const planMeeting = (networkId: string, input: T.MeetingInput) =>
  post<T.Meeting>(`${v1}/networks/${networkId}/meetings`, input, idempotencyKey());
export const changeMeeting = (id: string, input: T.MeetingInput) => patch(`${v1}/meetings/${id}`, input);
export const cancelMeeting = (id: string) => post(`${v1}/meetings/${id}/cancellation`);

export const handovers = (networkId: string) => listOf<Handover>(`${v1}/networks/${networkId}/handovers`);
export const handover = (id: string) => get<Handover>(`${v1}/handovers/${id}`);
export const prepareHandover = (networkId: string, successorProgrammeId: string, plan: PlanInput) =>
  post<Handover>(
    `${v1}/networks/${networkId}/handovers`,
    { successorProgrammeId, plan },
    idempotencyKey(),
  );
export const changePlan = (id: string, plan: PlanInput) => put(`${v1}/handovers/${id}/plan`, plan);
export const moveHandover = (id: string, action: Exclude<HandoverAction, 'plan'>, said: { reason?: string; planVersion?: number }) =>
  post<Handover>(`${v1}/handovers/${id}/${action}`, said);
export const noticeRule = (networkId: string) => get<NoticeRule>(`${v1}/networks/${networkId}/notice-decision`);
export const recordDecision = (networkId: string, decision: NonNullable<NoticeRule['decision']>) =>
  put(`${v1}/networks/${networkId}/notice-decision`, decision);
