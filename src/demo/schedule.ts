/** On which working day after its draft a story takes each step. Stories that end earlier never get there. */
export const triage = 2;
export const classification = 3;
export const publication = 4;
/** Working days that companies have to respond. */
export const responseDays = 11;
/** The morning after the response deadline. */
export const selection = publication + responseDays + 1;
export const scoring = selection + 2;
export const consensus = selection + 3;
export const proposal = selection + 4;
export const consent = selection + 6;
/** The proof of concept opens. */
export const decision = selection + 7;
export const charter = decision + 5;
export const review = decision + 6;
export const approval = decision + 8;
export const funding = decision + 13;
export const preparation = decision + 15;
export const evidence = decision + 20;
export const start = decision + 25;
/** A run of eight weeks. */
export const finish = start + 40;
export const verdict = finish + 8;
export const adopting = verdict + 3;
export const adopted = adopting + 15;
