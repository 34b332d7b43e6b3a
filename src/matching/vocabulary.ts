/** Numbers words (per language) and pieces of words; grows as texts come. */
export class Vocabulary {
  readonly #ids = new Map<string, Map<string, number>>();
  readonly #keys: string[] = [];
  readonly #scopes: string[] = [];

  id(key: string, scope = ''): number {
    let ids = this.#ids.get(scope);
    if (ids === undefined) {
      ids = new Map();
      this.#ids.set(scope, ids);
    }
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = this.#keys.length;
    ids.set(key, id);
    this.#keys.push(key);
    this.#scopes.push(scope);
    return id;
  }

  key(id: number): string {
    return this.#keys[id] ?? '';
  }

  /** Scope and key in one, as statistics name it. */
  name(id: number): string {
    return `${this.#scopes[id]} ${this.#keys[id]}`;
  }

  named(name: string): number {
    const at = name.indexOf(' ');
    return this.id(name.slice(at + 1), name.slice(0, at));
  }
}
