/** An answer that wasn't what was hoped for: an RFC 9457 problem, or no answer at all (`offline`). */
export class Problem extends Error {
  readonly slug: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly expectedEnd: string | undefined;

  constructor(slug: string, status: number, title: string, detail?: string, expectedEnd?: string) {
    super(title);
    this.name = 'Problem';
    this.slug = slug;
    this.status = status;
    this.detail = detail;
    this.expectedEnd = expectedEnd;
  }

  /** Nothing was lost and the same request may succeed later, or for someone else. */
  get worthKeepingADraft(): boolean {
    return this.slug !== 'validation' && this.slug !== 'bad-request';
  }

  /** Asking again by itself makes sense only when nobody decided anything. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

const slugsByStatus: Record<number, string> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  422: 'validation',
  423: 'frozen',
  429: 'too-many-requests',
};

export async function problemFrom(response: Response): Promise<Problem> {
  const body = await readJson(response);
  const type = typeof body.type === 'string' ? body.type : '';
  const slug = type.includes('/problems/')
    ? type.slice(type.lastIndexOf('/') + 1)
    : (slugsByStatus[response.status] ?? 'unavailable');
  return new Problem(
    slug,
    response.status,
    text(body.title) ?? response.statusText,
    text(body.detail),
    text(body.expectedEnd) ?? fromRetryAfter(response),
  );
}

export const offline = () => new Problem('offline', 0, 'offline');

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('unavailable', 500, String(error));
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function fromRetryAfter(response: Response): string | undefined {
  const seconds = Number(response.headers.get('Retry-After'));
  return response.status === 423 && seconds > 0
    ? new Date(Date.now() + seconds * 1000).toISOString()
    : undefined;
}
