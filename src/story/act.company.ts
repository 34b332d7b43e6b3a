import type { Cast } from './act.need.ts';
import type { Answer, Person } from './story.client.ts';
import { quote, type Teller } from './story.teller.ts';
import { words } from './story.words.ts';

type Body = Answer['body'];

const weeks = 12;
const cents = 2_450_000;

/** The first German company among those invited, else the first. */
export async function chosenOf({ manager }: Cast, invited: readonly Body[]): Promise<Body> {
  for (const one of invited) {
    const company = await manager.get(`/companies/${one.companyId}`);
    if (company.country === 'DE') return one;
  }
  return invited[0];
}

/** Its lead signs in, reads why it was asked, accepts the terms, asks, and responds. */
export async function respond(
  cast: Cast,
  need: Body,
  match: Body,
  signIn: (email: string) => Promise<Person>,
  tell: Teller,
): Promise<{ director: Person; engagementId: string }> {
  const director = await signIn(await addressOfLead(cast, match.companyId));
  const engagementId: string = match.engagement.id;
  const invitation = await director.get(`/engagements/${engagementId}`);
  tell.step(director.name, `reads the invitation to ${need.reference} and why it came`, ...whyOf(invitation));

  const terms = await director.get(`/engagements/${engagementId}/terms`);
  await director.act('engagements', engagementId, 'accept', { termsVersion: terms.version, accepted: true });
  const opened = await director.get(`/needs/${need.id}`);
  tell.step(
    director.name,
    `accepts the confidentiality terms ${terms.version} and opens the full need`,
    `Contact: ${opened.contact?.name ?? '–'}`,
  );
  await askAndAnswer(cast, director, need, tell);
  await write(director, engagementId, tell);
  return { director, engagementId };
}

async function addressOfLead({ manager }: Cast, companyId: string): Promise<string> {
  const members = await manager.get(`/organisations/${companyId}/members`);
  const people: Body[] = members.items;
  const lead = people.find((one) => one.roles?.includes('company-lead') || one.role === 'company-lead') ?? people[0];
  return lead.email;
}

async function askAndAnswer({ nurse }: Cast, director: Person, need: Body, tell: Teller): Promise<void> {
  const { question } = words[director.language];
  const asked = await director.must('POST', `/needs/${need.id}/questions`, { text: question });
  tell.step(director.name, `asks: ${quote(asked.body.text)}`);
  const { answer } = words[nurse.language];
  await nurse.must('POST', `/questions/${asked.body.id}/actions/answer`, { text: answer }, asked.body.version);
  tell.step(nurse.name, `answers: ${quote(answer)}`, 'All invited companies read it; who asked stays hidden.');
}

async function write(director: Person, engagementId: string, tell: Teller): Promise<void> {
  const { version } = await director.get(`/engagements/${engagementId}`);
  const { response } = words[director.language];
  const content = { language: director.language, ...response, durationWeeks: weeks, cost: { cents, currency: 'EUR' } };
  await director.must('PUT', `/engagements/${engagementId}/response`, content, version);
  await director.act('engagements', engagementId, 'submit-response');
  tell.step(
    director.name,
    `writes and submits a response: ${weeks} weeks, ${(cents / 100).toLocaleString('en')} euro`,
    quote(response.summary),
    'Until responses are closed only the company reads it.',
  );
  tell.count('response');
}

function whyOf({ match }: Body): string[] {
  const reasons: Body[] = match?.reasons ?? [];
  return [
    ...reasons.map((one) => `+ ${one.text}`),
    ...(match?.notMet ? [`– ${match.notMet.text}`] : []),
    ...(match?.whatIf ? [`? ${match.whatIf.text}`] : []),
  ];
}
