import type { DemoNeed } from './need.shape.ts';

/** Needs written in English. */
export const englishNeeds: readonly DemoNeed[] = [
  {
    slug: 'phantom-pain',
    organisation: 'reggestroom',
    by: 'imre',
    language: 'en',
    title: 'Pain in a leg that is no longer there',
    problem:
      'Two out of three people we treat after an amputation have phantom limb pain. Tablets help little and make them drowsy. Mirror therapy works for some while they are here, but at home nobody continues.',
    desiredOutcome: 'Less pain at night, without more opioids, and something people keep using at home.',
    careSetting: 'rehabilitation',
    volume: [70, 'patients'],
    classified: {},
  },
  {
    slug: 'anaesthetic-gas',
    organisation: 'venntal',
    by: 'priya',
    language: 'en',
    title: 'Our anaesthetic gases go straight up the chimney',
    problem:
      'Volatile anaesthetics make up a third of the carbon footprint of our operating theatres. Everything the patient exhales is vented through the roof. We have asked colleagues to use lower flows, but habits differ per person and nobody sees what they use. The board wants figures for the sustainability report next spring and we have none.',
    desiredOutcome:
      'We emit at least half as much anaesthetic gas within a year, without any change to patient safety, and can show it in figures.',
    careSetting: 'operating-room',
    volume: [9800, 'events'],
    goals: ['affordability'],
    effects: [{ dimension: 'environment', effect: 'Lower emissions of the operating theatres.' }],
    classified: {},
  },
  {
    slug: 'missed-fractures',
    organisation: 'twickelerveld',
    by: 'wouter',
    language: 'en',
    title: 'Fractures we find the next morning',
    problem:
      'At night junior emergency physicians read X-rays alone. When the radiologist looks the next day, about three in a hundred fractures turn out to have been missed, most of them in the wrist, hip and chest. Patients are called back, sometimes after they have walked on a broken hip. Teleradiology answers within two hours, which is too late for someone sitting in a corridor.',
    details: {
      howOften: 'Roughly 110 missed fractures a year.',
      workaround: 'Call a colleague, or repeat the picture in the morning.',
    },
    desiredOutcome:
      'A reliable second look within five minutes, day and night, so that nobody goes home with a missed fracture.',
    careSetting: 'emergency',
    volume: [14500, 'events'],
    goals: ['staff-relief'],
    classified: { spearhead: 'imaging', trl: { min: 7, max: 9 } },
  },
  {
    slug: 'bone-gap',
    organisation: 'venntal',
    by: 'priya',
    language: 'en',
    title: 'Bone that will not bridge the gap',
    problem:
      'After high-energy fractures of the lower leg one in eight patients does not heal. We take bone from the pelvis, which often hurts more than the leg, and there is not always enough of it. Some patients undergo four or five operations over two years and lose their job in the meantime. Smokers and people with diabetes do worst.',
    details: { who: 'Around 45 patients a year at our trauma centre.' },
    desiredOutcome: 'Fracture healing without taking bone from elsewhere, and full weight bearing within six months.',
    careSetting: 'operating-room',
    volume: [45, 'patients'],
    effects: [{ dimension: 'income', effect: 'People return to work earlier.' }],
    classified: { spearhead: 'nano-biotech', invasiveness: 'implant', trl: { min: 5, max: 9 } },
  },
  {
    slug: 'hand-hygiene-audit',
    organisation: 'twickelerveld',
    by: 'wouter',
    language: 'en',
    title: 'We only wash our hands when somebody is watching',
    problem:
      'Twice a year an infection control nurse stands on the ward with a clipboard and hand hygiene compliance is 80 per cent. From the consumption of alcohol we know that in reality it is below half. Feedback comes weeks later and as an average of the whole hospital. Last winter an outbreak of norovirus closed two wards for nine days.',
    details: { workaround: 'Posters, training, and asking colleagues to remind one another.' },
    desiredOutcome:
      'Every ward knows how it is doing this week, without anybody being spied on, and compliance rises and stays up.',
    careSetting: 'hospital-ward',
    volume: [480, 'patients'],
    goals: ['affordability'],
    effects: [{ dimension: 'safety', effect: 'Fewer infections acquired in hospital.' }],
    classified: { spearhead: 'general-medtech', trl: { min: 6, max: 9 } },
  },
  {
    slug: 'tremor-clinic',
    organisation: 'twickelerveld',
    by: 'wouter',
    language: 'en',
    title: 'Ten minutes twice a year say nothing about Parkinson’s',
    problem:
      'People with Parkinson’s disease see a neurologist twice a year for ten minutes. On that day they may be at their best or at their worst. We change medication on what they remember, and diaries come back empty. Falls and freezing of gait happen at home where nobody measures them.',
    desiredOutcome:
      'We know how tremor and slowness vary over ordinary days and adjust medication on that, with fewer visits.',
    careSetting: 'outpatient',
    volume: [380, 'patients'],
    goals: ['care-at-home'],
    classified: { spearhead: 'ai-ehealth', trl: { min: 6, max: 9 } },
  },
  {
    slug: 'metabolic-crises',
    organisation: 'venntal',
    by: 'priya',
    language: 'en',
    title: 'Parents cannot see a metabolic crisis coming',
    problem:
      'Children with a rare defect of the urea cycle can slip into coma within hours when ammonia rises, for instance with an ordinary cold. Parents notice only that their child is quiet. Ammonia can be measured in few laboratories, the sample must travel on ice, and most families live an hour from one. Every crisis costs brain function that does not return.',
    desiredOutcome: 'Parents know at home within minutes whether ammonia is rising and when to drive to hospital.',
    careSetting: 'paediatrics',
    volume: [19, 'patients'],
    goals: ['care-at-home'],
    classified: { spearhead: 'nano-biotech' },
  },
];
