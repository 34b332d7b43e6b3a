/** Tells the story to a person, and counts what happened. */
export class Teller {
  readonly counts = new Map<string, number>();
  #step = 0;

  say(line: string): void {
    console.log(line);
  }

  /** A step: who did what, and in further lines what came of it. */
  step(who: string, what: string, ...results: string[]): void {
    this.#step += 1;
    this.say(`${String(this.#step).padStart(2)}. ${who}: ${what}`);
    for (const result of results) this.say(`    ${result}`);
  }

  count(what: string, number = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + number);
  }

  /** The story's last line. */
  end(how: string): void {
    const counts = [...this.counts].map(([what, number]) => `${number} ${what}`);
    this.say(`Story: ${[`${this.#step} steps`, ...counts, how].join(', ')}`);
  }
}

export const quote = (text: string, length = 110): string =>
  text.length > length ? `“${text.slice(0, length)}…”` : `“${text}”`;
