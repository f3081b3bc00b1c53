import { get, post, put, remove, withQuery, type Query } from './http';
import { listOf } from './lists';
import type * as T from './types';

const v1 = '/api/notification/v1';

export const subscriptions = (networkId: string) =>
  listOf<T.Subscription>(`${v1}/networks/${networkId}/subscriptions`);
export const follow = (networkId: string, input: T.FollowInput) =>
  post<T.Subscription>(`${v1}/networks/${networkId}/follows`, input);
export const changeFollow = (id: string, wish: T.Wish) => put(`${v1}/follows/${id}`, wish);
export const stopFollow = (id: string) => remove(`${v1}/follows/${id}`);
export const leaveFollow = (id: string) => post(`${v1}/follows/${id}/leaving`);
export const returnToFollow = (id: string) => post(`${v1}/follows/${id}/returning`);

export const standingPreference = (networkId: string) =>
  get<T.StandingPreference>(`${v1}/networks/${networkId}/standing-preference`);
export const prefer = (networkId: string, preference: T.StandingPreference) =>
  put(`${v1}/networks/${networkId}/standing-preference`, preference);
export const outcome = (networkId: string, query: Query) =>
  get<T.Outcome>(`${v1}/networks/${networkId}/outcome`, query);
export const rhythm = () => get<T.Rhythm>(`${v1}/rhythm`);
export const changeRhythm = (input: T.Rhythm) => put(`${v1}/rhythm`, input);
export const tryOut = (networkId: string, input: T.TrialInput) =>
  post<T.TrialAnswer>(`${v1}/networks/${networkId}/trials`, input);
export const estimateAudience = (networkId: string, question: T.AudienceQuestion) =>
  post<T.AudienceEstimate>(`${v1}/networks/${networkId}/audience-estimates`, question);

export const updates = (query: Query) => get<T.Updates>(`${v1}/updates`, query);
export const unreadCount = async () => {
  const answer = await get<number | Record<string, number>>(`${v1}/updates/unread-count`);
  return typeof answer === 'number' ? answer : (answer.count ?? answer.unread ?? 0);
};
export const markRead = (id: string) => post(`${v1}/updates/${id}/read`);
export const markUnread = (id: string) => post(`${v1}/updates/${id}/unread`);
/** Only what the list is narrowed to, and nothing that came after the newest that is shown. */
export const markAllRead = (query: { network?: string; theme?: string; until?: string }) =>
  post<{ readAt: string; count: number }>(withQuery(`${v1}/updates/read-all`, query));
export const undoMarkAllRead = (readAt: string) => post(withQuery(`${v1}/updates/read-all/undo`, { readAt }));

export const unsubscribeState = (token: string) =>
  get<T.UnsubscribeState>(`${v1}/unsubscribe/${encodeURIComponent(token)}`);
export const unsubscribe = (token: string, choice: T.UnsubscribeChoice) =>
  post(`${v1}/unsubscribe/${encodeURIComponent(token)}${choice === 'theme' ? '' : `/${choice}`}`);
export const undoUnsubscribe = (token: string) =>
  post(`${v1}/unsubscribe/${encodeURIComponent(token)}/undo`);

export const mailAddress = () => get<T.MailAddressState>(`${v1}/mail-address`);
export const askConfirmation = () => post(`${v1}/mail-address/confirmations`);
export const addressConfirmation = (token: string) =>
  get<T.AddressConfirmation>(`${v1}/mail-address/confirmations/${encodeURIComponent(token)}`);
export const confirmAddress = (token: string) =>
  post(`${v1}/mail-address/confirmations/${encodeURIComponent(token)}`);
