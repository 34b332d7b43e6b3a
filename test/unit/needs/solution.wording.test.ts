import { solutionWording } from '../../../src/needs/solution.wording.ts';

const asked = (problem: string, title = 'Onrust op de afdeling'): string | undefined =>
  solutionWording({ title, problem })?.text;

describe('the coach', () => {
  it.each([
    ['Wij willen een app die meldt dat iemand opstaat.', 'app'],
    ['Er is een slim bed met sensoren nodig.', 'sensoren'],
    ['Wir brauchen ein System, das uns warnt.', 'System'],
    ['Wir wünschen uns einen Pflegeroboter für die Nacht.', 'Pflegeroboter'],
    ['We need a dashboard with all beds.', 'dashboard'],
    ['Please build an alarm system for the ward.', 'system'],
  ])('finds what is asked for in “%s”', (problem, thing) => {
    expect(asked(problem)).toBe(thing);
  });

  it('finds a title that names nothing but a thing', () => {
    const found = solutionWording({ title: 'Slimme app voor nachtrust', problem: 'Niemand slaapt.' });
    expect(found).toEqual({ field: 'title', text: 'app', start: 7, end: 10 });
  });

  it.each([
    'Elke week vallen patiënten als ze ’s nachts zonder hulp opstaan. Wij horen het pas als het te laat is.',
    'Die Infusionspumpen piepen die ganze Nacht, und niemand schläft.',
    'The system we have shows the wrong bed, so we walk twice.',
    'Het apparaat op de gang gaat steeds af.',
    'We willen dat niemand meer valt.',
    '',
  ])('leaves a problem alone: “%s”', (problem) => {
    expect(asked(problem)).toBeUndefined();
  });

  it('reads a draft that has no text yet', () => {
    expect(solutionWording({ title: 'Onrust', problem: null })).toBeNull();
  });
});
