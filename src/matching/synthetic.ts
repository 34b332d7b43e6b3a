import type { Lexicon } from './lexicon.ts';
import {
  languages,
  matchCompanySchema,
  matchNeedSchema,
  type Language,
  type MatchCompany,
  type MatchNeed,
} from './matching.schema.ts';

/** A seeded source of numbers: two runs of a benchmark see the same texts. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const offered = new Set(['device', 'technology', 'material', 'process']);
const asked = new Set(['problem', 'condition', 'procedure']);

const sentences: Record<
  Language,
  { company: (words: string[]) => string; need: (words: string[]) => string; outcome: (words: string[]) => string }
> = {
  nl: {
    company: ([a, b, c, d, e]) =>
      `Wij ontwikkelen ${a} voor ziekenhuizen en instellingen in de regio. Ons team combineert ${b} met ${c}, getest op vier afdelingen en gekoppeld aan het dossier. De medewerkers krijgen binnen een dag uitleg. Daarnaast leveren wij ${d} en ondersteunen wij klanten bij ${e}, met onderhoud en service op locatie.`,
    need: ([a, b, c]) =>
      `Op onze afdeling hebben we elke week te maken met ${a}. Vooral in de nacht leidt dat tot ${b}, en de collega's zijn er veel tijd mee kwijt. Vorig jaar is ${c} meermaals gemeld, maar een structurele aanpak ontbreekt nog.`,
    outcome: ([a]) => `Minder ${a}, zonder extra werk voor het team.`,
  },
  de: {
    company: ([a, b, c, d, e]) =>
      `Wir entwickeln ${a} für Krankenhäuser und Einrichtungen in der Region. Unser Team verbindet ${b} mit ${c}, erprobt auf vier Stationen und angebunden an die Akte. Die Mitarbeitenden werden an einem Tag eingewiesen. Außerdem liefern wir ${d} und begleiten Kunden bei ${e}, mit Wartung und Service vor Ort.`,
    need: ([a, b, c]) =>
      `Auf unserer Station haben wir jede Woche mit ${a} zu tun. Vor allem nachts führt das zu ${b}, und die Kolleginnen verlieren damit viel Zeit. Im letzten Jahr wurde ${c} mehrfach gemeldet, eine strukturierte Lösung fehlt.`,
    outcome: ([a]) => `Weniger ${a}, ohne Mehrarbeit für das Team.`,
  },
  en: {
    company: ([a, b, c, d, e]) =>
      `We develop ${a} for hospitals and institutions in the region. Our team joins ${b} with ${c}, tested on four wards and connected to the record. Staff are trained within a day. We also supply ${d} and support customers with ${e}, including maintenance and service on site.`,
    need: ([a, b, c]) =>
      `On our ward we deal with ${a} every week. At night above all this leads to ${b}, and colleagues lose much time over it. Last year ${c} was reported several times, but a lasting approach is missing.`,
    outcome: ([a]) => `Less ${a}, without more work for the team.`,
  },
};

/** Companies and needs whose texts speak of the lexicon's concepts, in three languages. */
export class SyntheticMarket {
  readonly #random: () => number;
  readonly #offered: readonly number[];
  readonly #asked: readonly number[];
  readonly #lexicon: Lexicon;
  readonly #crowding: number;

  /** `crowding` 0: all fields alike; 1: the first tenth of the fields gets half of what is asked and offered. */
  constructor(lexicon: Lexicon, seed: number, options: { readonly crowding?: number } = {}) {
    this.#random = seeded(seed);
    this.#crowding = options.crowding ?? 0;
    this.#lexicon = lexicon;
    this.#offered = lexicon.concepts.flatMap((concept, i) => (offered.has(concept.kind) ? [i] : []));
    this.#asked = lexicon.concepts.flatMap((concept, i) => (asked.has(concept.kind) ? [i] : []));
  }

  company(id: string): MatchCompany {
    const language = this.#language();
    const words = this.#words(this.#offered, 8, language);
    return matchCompanySchema.parse({
      id,
      name: `Bedrijf ${id}`,
      country: language === 'nl' ? 'NL' : 'DE',
      region: this.#one(['Twente', 'Münsterland', 'NRW', 'Randstad', 'other']),
      languages: [language, 'en'],
      profileLanguage: language,
      description: sentences[language].company(words.slice(0, 5)),
      capabilities: words.slice(4),
      trl: { min: 5, max: 9 },
      deviceClasses: ['IIa'],
      certifications: this.#random() < 0.7 ? ['ISO 13485', 'CE'] : [],
    });
  }

  need(id: string): MatchNeed {
    const language = this.#language();
    const words = this.#words(this.#asked, 4, language);
    return matchNeedSchema.parse({
      id,
      language,
      title: words[0],
      problem: sentences[language].need(words),
      desiredOutcome: sentences[language].outcome([words[3] ?? '']),
      careSetting: this.#one(['hospital-ward', 'icu', 'nursing-home', 'home-care']),
      requiredCertifications: this.#random() < 0.2 ? ['CE'] : [],
    });
  }

  #language(): Language {
    return this.#one([...languages]);
  }

  #words(from: readonly number[], count: number, language: Language): string[] {
    return Array.from({ length: count }, () => {
      const forms = this.#lexicon.concepts[this.#crowded(from)]?.[language] ?? [];
      return this.#one(forms);
    });
  }

  #crowded(list: readonly number[]): number {
    const share = this.#random() ** (1 + 2.3 * this.#crowding);
    return list[Math.floor(share * list.length)] as number;
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }
}
