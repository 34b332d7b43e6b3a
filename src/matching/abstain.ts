import type { Abstention, Language, MatchNeed } from './matching.schema.ts';
import type { NeedProfile } from './profile.ts';

type Question = Readonly<Record<Language, string>>;

const questions = {
  problem: {
    nl: 'Wat gaat er precies mis, bij wie, en op welk moment van de dag of het zorgproces?',
    de: 'Was genau geht schief, bei wem, und zu welchem Zeitpunkt des Tages oder des Ablaufs?',
    en: 'What exactly goes wrong, for whom, and at which moment of the day or the care process?',
  },
  outcome: {
    nl: 'Waaraan merk je dat het probleem is opgelost, en hoe zou je dat meten?',
    de: 'Woran merken Sie, dass das Problem gelöst ist, und wie würden Sie es messen?',
    en: 'How would you notice that the problem is solved, and how would you measure it?',
  },
  patients: {
    nl: 'Om welke patiënten of welk deel van het lichaam gaat het, en hoe vaak komt het voor?',
    de: 'Um welche Patienten oder welchen Körperteil geht es, und wie oft kommt es vor?',
    en: 'Which patients or which part of the body is it about, and how often does it occur?',
  },
  workaround: {
    nl: 'Hoe lossen jullie het nu op, en met welke hulpmiddelen of systemen?',
    de: 'Wie behelfen Sie sich heute, und mit welchen Hilfsmitteln oder Systemen?',
    en: 'How do you cope with it today, and with which aids or systems?',
  },
  setting: {
    nl: 'Op welke afdeling of plek speelt het, en wie is er dan bij?',
    de: 'Auf welcher Station oder an welchem Ort tritt es auf, und wer ist dann dabei?',
    en: 'On which ward or at which place does it happen, and who is there at that time?',
  },
  limits: {
    nl: 'Welke eis is echt hard (certificaat, klasse, regio, rijpheid), en welke kan soepeler?',
    de: 'Welche Anforderung ist wirklich zwingend (Zertifikat, Klasse, Region, Reifegrad), und welche lässt sich lockern?',
    en: 'Which requirement is truly hard (certificate, class, region, maturity), and which can be eased?',
  },
} as const satisfies Record<string, Question>;

type Asked = keyof typeof questions;

/** What a need lacks to be matched, and the two questions that would help most. */
export function abstention(profile: NeedProfile, companies: number): Abstention {
  const { need, termCount } = profile.document;
  const missing: string[] = [];
  const ask: Asked[] = [];
  const lack = (name: string, question: Asked): void => {
    missing.push(name);
    ask.push(question);
  };
  if (isThin(need.problem)) lack('problem', 'problem');
  if (isThin(need.desiredOutcome)) lack('desiredOutcome', 'outcome');
  if (profile.concepts.length < 2 || termCount < 5) lack('concepts', 'patients');
  if (need.careSetting == null || need.careSetting === 'other') lack('careSetting', 'setting');
  if (missing.length === 0) missing.push(companies === 0 ? 'companies' : 'company-for-this-field');
  if (hasLimits(need)) ask.push('limits');
  ask.push('workaround', 'outcome');
  const [first, second] = [...new Set(ask)] as [Asked, Asked];
  return {
    missing,
    questions: {
      nl: [questions[first].nl, questions[second].nl],
      de: [questions[first].de, questions[second].de],
      en: [questions[first].en, questions[second].en],
    },
  };
}

const isThin = (text: string): boolean => text.trim().split(/\s+/).length < 5;

const hasLimits = (need: MatchNeed): boolean =>
  need.requiredCertifications.length > 0 ||
  need.deviceClass != null ||
  need.hard?.region === true ||
  need.hard?.trl === true;
