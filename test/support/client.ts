export interface Reply<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

// Tests read answers freely; what they assert is the point.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyBody = any;

/** Speaks to the API as a person's browser would: with a session cookie and an Origin. */
export class Client {
  readonly url: string;
  private cookie: string | null = null;
  private bearer: string | null = null;

  constructor(url: string) {
    this.url = url;
  }

  withKey(key: string): Client {
    const client = new Client(this.url);
    client.bearer = key;
    return client;
  }

  async signIn(email: string, password: string): Promise<Client> {
    const reply = await this.post('/session', { email, password });
    if (reply.status !== 201)
      throw new Error(`Signing in as ${email} failed: ${reply.status} ${JSON.stringify(reply.body)}`);
    return this;
  }

  /** A reply whose body is read as it comes, e.g. server-sent events; of any address. */
  async stream(address: string, signal: AbortSignal): Promise<Response> {
    return await fetch(this.url + address, {
      signal,
      redirect: 'manual',
      headers: this.cookie ? { Cookie: this.cookie } : {},
    });
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<AnyBody>> {
    const address =
      path.startsWith('/api/') ||
      path.startsWith('/health') ||
      path.startsWith('/ops') ||
      path.startsWith('/docs') ||
      path === '/metrics'
        ? path
        : `/api/v1${path}`;
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(this.url + address, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
        ...(this.bearer ? { Authorization: `Bearer ${this.bearer}` } : { Origin: this.url }),
        ...(this.cookie ? { Cookie: this.cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';')[0] ?? null;
    const text = await response.text();
    const json = /json/.test(response.headers.get('Content-Type') ?? '');
    return { status: response.status, body: json && text ? JSON.parse(text) : text, headers: response.headers };
  }

  get = (path: string, headers?: Record<string, string>) => this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers?: Record<string, string>) => this.send('POST', path, body, headers);
  put = (path: string, body?: unknown, headers?: Record<string, string>) => this.send('PUT', path, body, headers);
  delete = (path: string, headers?: Record<string, string>) => this.send('DELETE', path, undefined, headers);

  patch(path: string, version: number, body: unknown): Promise<Reply<AnyBody>> {
    return this.send('PATCH', path, body, { 'If-Match': `"v${version}"` });
  }

  /** Takes a named action on a record at the version it was seen. */
  act(
    record: { id: string; version: number },
    room: string,
    action: string,
    body: unknown = {},
  ): Promise<Reply<AnyBody>> {
    return this.post(`/${room}/${record.id}/actions/${action}`, body, { 'If-Match': `"v${record.version}"` });
  }
}
