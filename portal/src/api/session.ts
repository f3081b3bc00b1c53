import { get, post } from './http';
import type { Session } from './types';

export const session = () => get<Session>('/session');

/** Ends the session here; the answer says where to go to end it at the login server too. */
export const logout = () => post<{ location: string }>('/logout');

export const loginUrl = (returnTo: string) => `/login?returnTo=${encodeURIComponent(returnTo)}`;
