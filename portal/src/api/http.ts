import { actingFor } from '@/session/actingFor';
import { currentLanguage } from '@/i18n/language';
import { offline, problemFrom } from './problem';

export type Query = Record<string, string | number | boolean | undefined | null>;

interface Options {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
}

const reading = ['GET', 'HEAD'];

/** Someone who was signed in turned out not to be any more; whoever listens can offer to log in again. */
export const sessionLost = new EventTarget();

export const get = <T>(path: string, query?: Query) => send<T>('GET', path, { query });
export const post = <T = void>(path: string, body?: unknown, headers?: Record<string, string>) =>
  send<T>('POST', path, { body, headers });
export const put = <T = void>(path: string, body?: unknown, headers?: Record<string, string>) =>
  send<T>('PUT', path, { body, headers });
export const patch = <T = void>(path: string, body?: unknown, headers?: Record<string, string>) =>
  send<T>('PATCH', path, { body, headers });
export const remove = <T = void>(path: string) => send<T>('DELETE', path, {});

/** A key under which the service recognises a retried POST. */
export const idempotencyKey = () => ({ 'Idempotency-Key': crypto.randomUUID() });

async function send<T>(method: string, path: string, { query, body, headers }: Options): Promise<T> {
  let response: Response;
  try {
    response = await fetch(withQuery(path, query), {
      method,
      credentials: 'same-origin',
      headers: { ...ownHeaders(method, path), ...bodyHeaders(body), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw offline();
  }
  if (!response.ok) {
    const problem = await problemFrom(response);
    if (response.status === 401) sessionLost.dispatchEvent(new Event('lost'));
    throw problem;
  }
  return (await bodyOf(response)) as T;
}

/** Who one is does not depend on for whom one works, and has to be told also when that has ended. */
const ownAccount = '/api/network/v1/me';

function ownHeaders(method: string, path: string): Record<string, string> {
  const organisation = path.startsWith('/api/') && path !== ownAccount ? actingFor() : null;
  const token = reading.includes(method) ? null : cookie('XSRF-TOKEN');
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': currentLanguage(),
    ...(organisation ? { 'Acting-For': organisation } : {}),
    ...(token ? { 'X-XSRF-TOKEN': token } : {}),
  };
}

const bodyHeaders = (body: unknown): Record<string, string> =>
  body === undefined ? {} : { 'Content-Type': 'application/json' };

export function withQuery(path: string, query: Query = {}): string {
  const filled = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '' && value !== false,
  );
  const search = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

async function bodyOf(response: Response): Promise<unknown> {
  const content = await response.text();
  return content && response.headers.get('Content-Type')?.includes('json') ? JSON.parse(content) : undefined;
}

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}
