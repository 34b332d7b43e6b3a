import { memberList } from '../../identity/member.endpoints.ts';
import type { Option } from '../../web/forms/form.ts';
import type { Visit } from '../../web/visit.ts';
import type { PocAnswer } from '../poc.presenter.ts';

/** The accounts that this person may name, side by side: a lead knows the own people only, the manager those of all who take part. */
export interface People {
  care: readonly Option[];
  programme: readonly Option[];
  partners: readonly Option[];
}

export async function peopleOf(visit: Visit, poc: PocAnswer): Promise<People> {
  const { actor } = visit;
  const isManager = actor?.role === 'manager';
  const membersOf = async (id: string, suffix = ''): Promise<Option[]> => {
    if (!isManager && actor?.organisationId !== id) return [];
    const { items } = (await visit.api.call('listMembers', memberList, { params: { id } })).body;
    return items.map((one) => ({ value: one.userId, label: `${one.name}${suffix}` }));
  };
  const partners = poc.partners.filter((one) => one.status === 'active');
  const [care, programme, ...ofPartners] = await Promise.all([
    membersOf(poc.careOrganisation.id),
    isManager ? membersOf(actor.organisationId) : [],
    ...partners.map(async (one) => await membersOf(one.companyId, ` (${one.companyName})`)),
  ]);
  return { care, programme, partners: ofPartners.flat() };
}

/** A person as typed; an account that was chosen without a name brings its own. */
export function namedPerson(typed: unknown, accounts: readonly Option[]): unknown {
  if (typed === null || typeof typed !== 'object' || 'name' in typed || !('userId' in typed)) return typed;
  const account = accounts.find((one) => one.value === typed.userId);
  return account ? { ...typed, name: account.label } : typed;
}
