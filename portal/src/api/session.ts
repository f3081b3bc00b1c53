import { currentLanguage } from '@/i18n/language';
import { get, post } from './http';
import type { Session } from './types';

export const session = () => get<Session>('/session');

/** Ends the session here; the answer says where to go to end it at the login server too. */
export const logout = () => post<{ location: string }>('/logout');

/** Where a login starts; its pages speak the language that the portal does. */
export const loginUrl = (returnTo: string) =>
  `/login?returnTo=${encodeURIComponent(returnTo)}&language=${currentLanguage()}`;
