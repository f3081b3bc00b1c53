import { currentLanguage } from '@/i18n/language';
import { get, post } from './http';
import type { Session } from './types';

export const session = () => get<Session>('/session');

/** Ends the session here; the answer says where to go to end it at the login server too. */
export const logout = () => post<{ location: string }>('/logout');

/** Where a login starts; its pages speak the language that the portal does. */
export const loginUrl = (returnTo: string) =>
  `/login?returnTo=${encodeURIComponent(wanted(returnTo))}&language=${currentLanguage()}`;

/** On the page that says that a login failed, another try leads to where the first one should have. */
function wanted(page: string): string {
  const failed = page.startsWith('/?') ? new URLSearchParams(page.slice(2)) : null;
  return failed?.has('login') ? (failed.get('returnTo') ?? '/') : page;
}
