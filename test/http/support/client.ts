import type { ProblemDetails, SessionView } from '#contracts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}
export interface Sent {
  readonly body?: unknown;
  /** Text or bytes sent as they are, instead of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Leave out the token that the session wants on unsafe methods. */
  readonly withoutToken?: boolean;
}

/** A client with a cookie jar of its own, as a browser of one person. */
export class Client {
  private cookie: string | undefined;
  token: string | undefined;

  constructor(readonly base: string, private readonly prefix = '/api/v1') {}

  get jar(): string | undefined {
    return this.cookie;
  }

  set jar(cookie: string | undefined) {
    this.cookie = cookie;
  }

  async send(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const headers = new Headers({
      ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      ...(this.token === undefined || sent.withoutToken || method === 'GET' ? {} : { 'x-csrf-token': this.token }),
      ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...sent.headers,
    });
    const body = sent.raw ?? (sent.body === undefined ? null : JSON.stringify(sent.body));
    const response = await fetch(`${this.base}${path.startsWith('//') ? path.slice(1) : this.prefix + path}`, { method, headers, body, redirect: 'manual' });
    this.keepCookie(response.headers);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: asJson(text, response.headers) };
  }

  get(path: string, sent?: Sent): Promise<Answer> {
    return this.send('GET', path, sent);
  }

  post(path: string, body?: unknown, sent: Sent = {}): Promise<Answer> {
    return this.send('POST', path, { body, ...sent });
  }

  async signIn(username: string, password: string): Promise<Answer> {
    const answer = await this.post('/session', { username, password });
    if (answer.status === 200) this.token = (answer.json as SessionView).csrfToken;
    return answer;
  }

  private keepCookie(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.cookie = /expires=Thu, 01 Jan 1970/i.test(line) ? undefined : pair;
    }
  }
}

function asJson(text: string, headers: Headers): unknown {
  return /json/.test(headers.get('content-type') ?? '') && text !== '' ? JSON.parse(text) : undefined;
}

/** The code of a refusal; a text that says what came instead when it is none. */
export function codeOf(answer: Answer): string {
  const problem = answer.json as Partial<ProblemDetails> | undefined;
  return problem?.code ?? `no problem document (${answer.status})`;
}

/** Names of the headers of an answer, sorted. */
export function headerNames({ headers }: Answer): string[] {
  const names: string[] = [];
  headers.forEach((_, name) => names.push(name));
  return names.sort();
}
