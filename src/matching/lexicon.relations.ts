import type { Concept, ConceptKind, Lexicon } from './lexicon.ts';

/** How much a company's concept answers a need's concept, per relation that joins them. */
export interface RelationStrengths {
  /** The need names the problem, the company the solution. */
  readonly solution: number;
  /** The need names a solution, the company the problem it is for. */
  readonly purpose: number;
  readonly narrower: number;
  readonly broader: number;
  readonly related: number;
  readonly part: number;
  readonly whole: number;
  /** Paths weaker than this are no evidence. */
  readonly weakest: number;
  /** A concept with more neighbours than this passes on less: "staff relief" joins everything with everything. */
  readonly hub: number;
}

interface Edge {
  readonly to: number;
  readonly strength: number;
}

const longestPath = 3;
/** Strengths are kept in a byte each. */
export const strengthUnit = 255;

/** For every pair of concepts, how much the second (a company's) answers the first (a need's), 0–255, and each one's list. */
export class Relations {
  readonly size: number;
  readonly #matrix: Uint8Array;
  /** Concepts of companies that answer a need's concept, itself first. */
  readonly answers: readonly Uint16Array[];
  /** The other way round: needs' concepts that a company's concept answers. */
  readonly answeredBy: readonly Uint16Array[];

  constructor(lexicon: Lexicon, strengths: RelationStrengths) {
    this.size = lexicon.concepts.length;
    this.#matrix = new Uint8Array(this.size * this.size);
    const edges = edgesOf(lexicon, strengths);
    const degrees = edges.map((list) => list.length);
    const answers: Uint16Array[] = [];
    const answeredBy: number[][] = edges.map(() => []);
    for (let from = 0; from < this.size; from += 1) {
      const reached = reach(from, edges, degrees, strengths);
      for (const [to, strength] of reached) {
        this.#matrix[from * this.size + to] = Math.round(strength * strengthUnit);
        answeredBy[to]?.push(from);
      }
      answers.push(Uint16Array.from(reached.keys()));
    }
    this.answers = answers;
    this.answeredBy = answeredBy.map((list) => Uint16Array.from(list));
  }

  /** 0–1. */
  strength(need: number, company: number): number {
    return (this.#matrix[need * this.size + company] ?? 0) / strengthUnit;
  }

  /** The stronger of both directions, 0–255. */
  joint(one: number, other: number): number {
    const [there, back] = [this.bytes(one, other), this.bytes(other, one)];
    return there > back ? there : back;
  }

  /** 0–255. */
  bytes(need: number, company: number): number {
    return this.#matrix[need * this.size + company] as number;
  }
}

const wide: ReadonlySet<ConceptKind> = new Set(['goal', 'setting', 'people', 'regulation']);

function edgesOf(lexicon: Lexicon, strengths: RelationStrengths): Edge[][] {
  const edges: Edge[][] = lexicon.concepts.map(() => []);
  const join = (from: number, to: number | undefined, forward: number, backward: number): void => {
    if (to === undefined) return;
    edges[from]?.push({ to, strength: forward });
    edges[to]?.push({ to: from, strength: backward });
  };
  lexicon.concepts.forEach((concept: Concept, from) => {
    for (const id of concept.addresses) {
      const to = lexicon.byId.get(id);
      const factor = to !== undefined && wide.has(lexicon.concepts[to]?.kind ?? 'goal') ? 0.5 : 1;
      join(from, to, strengths.purpose * factor, strengths.solution * factor);
    }
    for (const id of concept.broader) join(from, lexicon.byId.get(id), strengths.broader, strengths.narrower);
    for (const id of concept.partOf) join(from, lexicon.byId.get(id), strengths.whole, strengths.part);
    for (const id of concept.related) join(from, lexicon.byId.get(id), strengths.related, strengths.related);
  });
  return edges;
}

/** Strongest path to each concept within three steps; hubs on the way weaken it. */
function reach(
  from: number,
  edges: readonly Edge[][],
  degrees: readonly number[],
  strengths: RelationStrengths,
): Map<number, number> {
  const best = new Map<number, number>([[from, 1]]);
  let border: [number, number][] = [[from, 1]];
  for (let step = 0; step < longestPath; step += 1) {
    const next = new Map<number, number>();
    for (const [at, strength] of border) {
      const passed = at === from ? strength : strength * Math.min(1, strengths.hub / (degrees[at] ?? 1));
      for (const edge of edges[at] ?? []) {
        const reached = passed * edge.strength;
        if (reached >= strengths.weakest && reached > (best.get(edge.to) ?? 0)) {
          best.set(edge.to, reached);
          next.set(edge.to, reached);
        }
      }
    }
    border = [...next];
  }
  return best;
}
