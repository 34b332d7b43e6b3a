import type { Language } from '../kernel/actor.ts';

/** What the API answered. */
export interface Answer {
  status: number;
  // The story prints what it finds; it checks what it builds on.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

/** A step wasn't reached: what was tried, and what the API said. */
export class StoryError extends Error {
  readonly problem: unknown;
  constructor(step: string, problem: unknown) {
    super(step);
    this.name = 'StoryError';
    this.problem = problem;
  }
}

const waitMs = 90_000;

/** One person at the API, signed in by session cookie as a browser would be. */
export class Person {
  name: string;
  language: Language = 'en';
  readonly #base: string;
  #cookie = '';

  constructor(base: string, name: string) {
    this.#base = base;
    this.name = name;
  }

  static async signIn(base: string, email: string, password: string): Promise<Person> {
    const person = new Person(base, email);
    const { body } = await person.must('POST', '/session', { email, password });
    person.name = `${body.user.name} (${body.acting.organisationName})`;
    person.language = body.user.language;
    return person;
  }

  async send(method: string, path: string, body?: unknown, version?: number): Promise<Answer> {
    const response = await fetch(`${this.#base}/api/v1${path}`, {
      method,
      headers: {
        Origin: this.#base,
        ...(this.#cookie ? { Cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(';')[0] ?? '';
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }

  /** @throws StoryError with the problem document when the API refuses */
  async must(method: string, path: string, body?: unknown, version?: number): Promise<Answer> {
    const answer = await this.send(method, path, body, version);
    if (answer.status >= 400) throw new StoryError(`${this.name}: ${method} ${path}`, answer.body);
    return answer;
  }

  async get(path: string): Promise<Answer['body']> {
    return (await this.must('GET', path)).body;
  }

  /** Takes a named action on a record as it is now. */
  async act(room: string, id: string, action: string, body: unknown = {}): Promise<Answer['body']> {
    const { version } = await this.settled(`/${room}/${id}`);
    return (await this.must('POST', `/${room}/${id}/actions/${action}`, body, version)).body;
  }

  /** A record once the last decision has been carried into the others. */
  async settled(path: string): Promise<Answer['body']> {
    return await this.until(`${path} to settle`, async () => {
      const body = await this.get(path);
      return body.applying ? null : body;
    });
  }

  /** What `look` finds, as soon as it finds anything. */
  async until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
    for (const end = Date.now() + waitMs; Date.now() < end;) {
      const found = await look();
      if (found !== null) return found;
      await new Promise((done) => {
        setTimeout(done, 100);
      });
    }
    throw new StoryError(`${this.name} waited ${waitMs / 1000} s for ${what}`, { detail: 'Does a worker run?' });
  }
}
