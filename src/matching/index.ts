import type { TextDocument, Weighted } from './documents.ts';
import { PostingList } from './postings.ts';

type Lane = 'concepts' | 'terms' | 'grams' | 'soft';
export const lanes: readonly Lane[] = ['concepts', 'terms', 'grams', 'soft'];

/** Documents by what they hold. Changes are deltas: a changed document gets a new slot, the old one is skipped until the next clean-up. */
export class DocumentIndex<Document extends TextDocument> {
  #documents: (Document | undefined)[] = [];
  #slots = new Map<string, number>();
  #postings = emptyPostings();
  /** Hash and id per slot: an order of equals that doesn't depend on when they came. */
  #ties: { hash: number; id: string }[] = [];

  get count(): number {
    return this.#slots.size;
  }

  /** Slots in use, dead ones included: the size a score sum needs. */
  get slots(): number {
    return this.#documents.length;
  }

  at(slot: number): Document | undefined {
    return this.#documents[slot];
  }

  get(id: string): Document | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.#documents[slot];
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  put(id: string, document: Document): void {
    this.remove(id);
    const slot = this.#documents.length;
    this.#documents.push(document);
    this.#ties.push({ hash: hashOf(id), id });
    this.#slots.set(id, slot);
    this.#post(slot, document);
  }

  remove(id: string): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    this.#slots.delete(id);
    this.#documents[slot] = undefined;
    if (this.#documents.length > 64 && this.#slots.size < this.#documents.length * 0.7) this.#cleanUp();
    return true;
  }

  order(a: number, b: number): number {
    const [left, right] = [this.#ties[a], this.#ties[b]];
    if (left === undefined || right === undefined) return a - b;
    return left.hash - right.hash || (left.id < right.id ? -1 : 1);
  }

  list(lane: Lane, id: number): PostingList | undefined {
    return this.#postings[lane][id];
  }

  *[Symbol.iterator](): IterableIterator<Document> {
    for (const document of this.#documents) if (document !== undefined) yield document;
  }

  #post(slot: number, document: Document): void {
    post(this.#postings.concepts, slot, document.concepts);
    post(this.#postings.terms, slot, document.terms);
    post(this.#postings.grams, slot, document.grams);
    post(this.#postings.soft, slot, { ids: document.soft.concepts, weights: document.soft.weights }, faint);
  }

  #cleanUp(): void {
    const ids = [...this.#slots.keys()];
    const documents = ids.map((id) => this.#documents[this.#slots.get(id) ?? -1]);
    this.#documents = documents;
    this.#ties = ids.map((id) => ({ hash: hashOf(id), id }));
    this.#postings = emptyPostings();
    this.#slots = new Map(ids.map((id, slot) => [id, slot]));
    documents.forEach((document, slot) => {
      if (document !== undefined) this.#post(slot, document);
    });
  }
}

function hashOf(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/** Weaker parts of a soft vector lead to no candidate that stronger ones don't lead to. */
const faint = 0.04;

type Lists = (PostingList | undefined)[];

const emptyPostings = (): Record<Lane, Lists> => ({ concepts: [], terms: [], grams: [], soft: [] });

function post(
  lists: Lists,
  slot: number,
  { ids, weights }: { ids: Weighted['ids']; weights: Float32Array },
  least = 0,
): void {
  for (let i = 0; i < ids.length; i += 1) {
    if ((weights[i] as number) < least) continue;
    const id = ids[i] as number;
    let list = lists[id];
    if (list === undefined) {
      list = new PostingList();
      // Numbers come nearly in rising order, so the array stays dense.
      while (lists.length < id) lists.push(undefined);
      lists[id] = list;
    }
    list.push(slot, weights[i] as number);
  }
}
