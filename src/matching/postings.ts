/** Documents that hold one concept or word, with its weight there: typed arrays that grow by doubling. */
export class PostingList {
  docs = new Uint32Array(4);
  weights = new Float32Array(4);
  length = 0;

  push(doc: number, weight: number): void {
    if (this.length === this.docs.length) {
      const docs = new Uint32Array(this.length * 2);
      const weights = new Float32Array(this.length * 2);
      docs.set(this.docs);
      weights.set(this.weights);
      this.docs = docs;
      this.weights = weights;
    }
    this.docs[this.length] = doc;
    this.weights[this.length] = weight;
    this.length += 1;
  }
}

const steps = 1024;
const spare = 50;

/** Adds scores up per document and gives the best; one instance serves all queries of an index. */
export class ScoreSum {
  #values = new Float32Array(1024);
  #size = 0;
  readonly #counts = new Uint32Array(steps + 1);

  /** Makes room for so many documents; call before each sum. */
  reserve(size: number): void {
    if (size > this.#values.length) this.#values = new Float32Array(size * 2);
    this.#size = size;
  }

  /** Adds `factor × weight` for each document of the list. */
  addList(list: PostingList, factor: number): void {
    const { docs, weights, length } = list;
    const values = this.#values;
    for (let i = 0; i < length; i += 1) {
      const doc = docs[i] as number;
      values[doc] = (values[doc] as number) + factor * (weights[i] as number);
    }
  }

  /** The `most` best documents, best first (ties by `order`), without those `skip` refuses; empties the sum. */
  take(most: number, skip: (doc: number) => boolean, order: (a: number, b: number) => number): number[] {
    const values = this.#values;
    const found: number[] = [];
    // A few more than asked for, in place of those to be skipped.
    const least = this.#bound(most + spare);
    if (least > 0) {
      for (let doc = 0; doc < this.#size; doc += 1) if ((values[doc] as number) >= least && !skip(doc)) found.push(doc);
    }
    found.sort((a, b) => (values[b] as number) - (values[a] as number) || order(a, b));
    values.fill(0, 0, this.#size);
    return found.length > most ? found.slice(0, most) : found;
  }

  /** A value that at least `most` documents reach (all that have any, when they are fewer): counted in steps, not sorted. */
  #bound(most: number): number {
    const values = this.#values;
    let top = 0;
    for (let doc = 0; doc < this.#size; doc += 1) if ((values[doc] as number) > top) top = values[doc] as number;
    if (top === 0) return 0;
    const counts = this.#counts.fill(0);
    const scale = steps / top;
    for (let doc = 0; doc < this.#size; doc += 1) {
      const step = ((values[doc] as number) * scale) | 0;
      counts[step] = (counts[step] as number) + 1;
    }
    let seen = 0;
    for (let step = steps; step > 0; step -= 1) {
      seen += counts[step] as number;
      if (seen >= most) return step / scale;
    }
    return Number.MIN_VALUE;
  }
}
