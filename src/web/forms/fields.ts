/** What a form sent, as browsers send it: each name with all its values. */
export class Fields {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(values: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#values = values;
  }

  /** From a parsed body whose values are texts or lists of texts; anything else is left out. */
  static of(body: unknown): Fields {
    const values = new Map<string, string[]>();
    for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
      const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
      if (texts.length > 0) values.set(name, texts);
    }
    return new Fields(values);
  }

  get names(): string[] {
    return [...this.#values.keys()];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The first value as it was typed; empty where there is none. */
  text(name: string): string {
    return this.#values.get(name)?.[0] ?? '';
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** The same with some values replaced. */
  with(more: Record<string, string | readonly string[]>): Fields {
    const values = new Map(this.#values);
    for (const [name, value] of Object.entries(more)) values.set(name, typeof value === 'string' ? [value] : value);
    return new Fields(values);
  }

  entries(): [string, string][] {
    return [...this.#values].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  }
}
