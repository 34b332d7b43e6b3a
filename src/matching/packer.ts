import type { Weighted } from './documents.ts';

/** A stretch of numbers in the packed buffer. */
interface Section {
  readonly start: number;
  readonly length: number;
}

/**
 * Puts a document's many short lists of numbers into one buffer: tens of thousands of documents with a dozen buffers each
 * would keep the memory manager busier than the reading. One instance serves one document after another.
 */
export class Packer {
  #ints = new Uint32Array(1 << 14);
  #floats = new Float32Array(this.#ints.buffer);
  #at = 0;

  /** Forgets what was put; views of the last `pack` stay as they are. */
  clear(): void {
    this.#at = 0;
  }

  /** A map as numbers in rising order with their weights. */
  putMap(map: ReadonlyMap<number, number>): Section {
    const start = this.#take(map.size * 2);
    const length = map.size;
    let at = start;
    for (const id of map.keys()) {
      this.#ints[at] = id;
      at += 1;
    }
    this.#ints.subarray(start, start + length).sort();
    for (let i = 0; i < length; i += 1)
      this.#floats[start + length + i] = map.get(this.#ints[start + i] as number) as number;
    return { start, length };
  }

  /** Numbers in rising order, with weights asked for one by one. */
  putWeighted(ids: readonly number[], weightOf: (id: number) => number): Section {
    const start = this.#take(ids.length * 2);
    const { length } = ids;
    for (let i = 0; i < length; i += 1) this.#ints[start + i] = ids[i] as number;
    this.#ints.subarray(start, start + length).sort();
    for (let i = 0; i < length; i += 1) this.#floats[start + length + i] = weightOf(this.#ints[start + i] as number);
    return { start, length };
  }

  putInts(values: readonly number[]): Section {
    const start = this.#take(values.length);
    for (let i = 0; i < values.length; i += 1) this.#ints[start + i] = values[i] as number;
    return { start, length: values.length };
  }

  /** The buffer with all that was put since `clear`; sections are read from it. */
  pack(): Packed {
    return new Packed(this.#ints.buffer.slice(0, this.#at * 4));
  }

  #take(count: number): number {
    const start = this.#at;
    this.#at += count;
    if (this.#at > this.#ints.length) {
      const larger = new Uint32Array(this.#at * 2);
      larger.set(this.#ints);
      this.#ints = larger;
      this.#floats = new Float32Array(larger.buffer);
    }
    return start;
  }
}

export class Packed {
  readonly #buffer: ArrayBuffer;

  constructor(buffer: ArrayBuffer) {
    this.#buffer = buffer;
  }

  weighted({ start, length }: Section): Weighted {
    return { ids: this.ids({ start, length }), weights: new Float32Array(this.#buffer, (start + length) * 4, length) };
  }

  ids({ start, length }: Section): Uint32Array {
    return new Uint32Array(this.#buffer, start * 4, length);
  }

  ints({ start, length }: Section): Int32Array {
    return new Int32Array(this.#buffer, start * 4, length);
  }
}
