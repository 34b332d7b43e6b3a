/** What the manager's actions are called and what they do; English gives the shape of the other languages. */
export const en = {
  actions: {
    'start-triage': {
      title: 'Begin triage',
      text: 'You become the one who handles this need; its ward sees that it is being assessed.',
    },
    publish: {
      title: 'Publish to companies',
      text: 'The router ranks the companies anew and invites those that reach the threshold.',
    },
    'fast-track': {
      title: 'Publish by the fast track',
      text: 'For what can’t wait: no rubric, half the time on every clock, and companies answer within three working days unless you say otherwise.',
    },
    'request-changes': {
      title: 'Ask the ward for changes',
      text: 'The need goes back to its ward with your message. It has ten working days.',
    },
    'close-responses': {
      title: 'Close responses now',
      text: 'Companies can’t respond any more. You, the hospital and the assessors can read the responses from now on.',
    },
    'propose-selection': {
      title: 'Propose a selection',
      text: 'The hospital reads your proposal and consents or objects. Every response needs its reason; its company reads it.',
    },
    select: {
      title: 'Complete the selection',
      text: 'The hospital has consented. The selected company starts a proof of concept; every company gets its reasoned answer.',
    },
    resume: { title: 'Resume', text: 'Every clock and deadline moves by the time it rested.' },
    'extend-deadline': { title: 'Extend the deadline', text: 'Every invited company is told the new deadline.' },
    addendum: { title: 'Add an addendum', text: 'It stands below the need, dated; invited companies are told.' },
    translate: {
      title: 'Add a translation',
      text: 'Title and summary for readers of another language; the original stays beside it.',
    },
    assign: {
      title: 'Hand over to a colleague',
      text: 'The colleague is told and finds the need among the own tasks.',
    },
    hold: {
      title: 'Put on hold',
      text: 'Every clock rests, and companies are told why. You are reminded when the time is over.',
    },
    'exempt-clock': {
      title: 'Excuse a clock',
      text: 'It doesn’t count as overdue until the day you name; the reason stands in the history.',
    },
    republish: {
      title: 'Open again for companies',
      text: 'Responses stay and may be revised. What you changed is added to the need.',
    },
    'none-suitable': {
      title: 'No company fits',
      text: 'The need closes. Every company that responded gets its reasoned answer.',
    },
    reselect: {
      title: 'Return to selection',
      text: 'The proof of concept won’t go on; the responses may be chosen from anew.',
    },
    merge: {
      title: 'Join with another need',
      text: 'This need closes; its hospital becomes a co-signer of the one that stays.',
    },
    'confirm-no-patient-data': {
      title: 'Confirm that this is no patient’s data',
      text: 'Only what you tick is cleared. Anything that points to a patient must be removed instead.',
    },
    reject: {
      title: 'Do not take up',
      text: 'The need closes. The ward reads your reason, and your advice where to go.',
    },
    reopen: { title: 'Reopen', text: 'A new round begins in triage; what was there before stays in the history.' },
  },
  rubric: {
    impact: 'Impact on patients and staff',
    reach: 'Reach: how many, how often',
    feasibility: 'Feasible for companies of the region',
    regionalFit: 'Fit to the goals of the region',
    scale: '1 is weak, 5 is strong',
    note: 'Note for yourselves',
  },
  fields: {
    reason: 'Reason',
    reasonHint: 'Those concerned will read it.',
    message: 'What should be changed or added',
    messageHint: 'The ward reads this as it is. Name the passage and what you need to know.',
    advice: 'Advice',
    adviceHint: 'Who could help instead, or what would make it a need to take up.',
    deadline: 'Companies answer until',
    deadlineHint: 'Until 17:00 on that day.',
    disclosure: 'What invited companies read at once',
    threshold: 'Invite from',
    most: 'Most invitations',
    handler: 'Colleague',
    until: 'Until',
    clock: 'Clock',
    text: 'Text',
    changed: 'What has changed',
    language: 'Language',
    title: 'Title',
    summary: 'Summary',
    into: 'The need that stays',
    intoHint: 'Needs that speak of the same stand first; search by word or reference for others.',
    find: 'Search for another need',
    similar: (percent: string) => `${percent} in common`,
    findings: 'These are no patient’s data',
    original: 'Original',
    search: 'Search',
  },
};

export type ManagerWords = typeof en;
