/** An answer of the app. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What a spec may say about a request beyond the usual. */
export interface RequestOptions {
  readonly headers?: Record<string, string>;
  /** Sent as it is, instead of JSON. */
  readonly rawBody?: string | Uint8Array;
}

/** A person at a browser: keeps the cookie, and sends the token of the session with every change. */
export class TestClient {
  readonly #origin: string;
  cookie = '';
  csrfToken = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  get = (path: string, headers: Record<string, string> = {}): Promise<Answer> => this.send('GET', path, undefined, { headers });
  post = (path: string, body?: unknown, options?: RequestOptions): Promise<Answer> => this.send('POST', path, body, options);
  put = (path: string, body?: unknown, options?: RequestOptions): Promise<Answer> => this.send('PUT', path, body, options);
  patch = (path: string, body?: unknown, options?: RequestOptions): Promise<Answer> => this.send('PATCH', path, body, options);
  delete = (path: string, body?: unknown, options?: RequestOptions): Promise<Answer> => this.send('DELETE', path, body, options);

  /** Signs in and keeps cookie and token. Answers what the server said. */
  async signIn(email: string, password: string, code?: string): Promise<Answer> {
    const answer = await this.post('/api/v1/session', { email, password, ...(code === undefined ? {} : { code }) });
    this.csrfToken = (answer.body as { csrfToken?: string }).csrfToken ?? '';
    return answer;
  }

  async send(method: string, path: string, body?: unknown, { headers = {}, rawBody }: RequestOptions = {}): Promise<Answer> {
    const response = await fetch(this.#origin + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(method === 'GET' || this.csrfToken === '' ? {} : { 'x-csrf-token': this.csrfToken }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined && rawBody === undefined ? {} : { body: (rawBody as string | undefined) ?? JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';')[0] ?? '';
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: response.status, headers: response.headers, body: json ? (JSON.parse(text) as unknown) : text };
  }
}
