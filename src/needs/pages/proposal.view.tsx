import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { Table } from '../../web/components/table.tsx';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { proposalWords } from './proposal.words.ts';

type Proposal = NonNullable<NeedAnswer['proposal']>;

interface ProposalViewProps {
  visit: Visit;
  proposal: Proposal;
  /** Names of the companies by their ids. */
  names: ReadonlyMap<string, string>;
}

const tones: Record<'selected' | 'reserve' | 'notSelected', Tone> = {
  selected: 'green',
  reserve: 'amber',
  notSelected: 'plain',
};

/** What the manager proposes to the hospital: each company with what is proposed for it and why. */
export function ProposalView({ visit, proposal, names }: ProposalViewProps) {
  const w = visit.say(proposalWords);
  const rows = (['selected', 'reserve', 'notSelected'] as const).flatMap((list) =>
    proposal[list].map((line) => ({ ...line, list })),
  );
  return (
    <section class="card" aria-labelledby="proposal">
      <div class="card-head">
        <h2 id="proposal">{w.title}</h2>
        <span class="muted">{w.at(visit.format.moment(proposal.at))}</span>
      </div>
      {proposal.consentedAt && <p>{w.consented(visit.format.moment(proposal.consentedAt))}</p>}
      {proposal.objection && (
        <p>
          {w.objected(visit.format.moment(proposal.objection.at))} <q>{proposal.objection.reason}</q>
        </p>
      )}
      <Table
        caption={w.title}
        quietCaption
        columns={[
          { label: w.company, head: true, cell: (row) => names.get(row.companyId) ?? row.companyId },
          { label: w.proposed, cell: (row) => <StatusTag tone={tones[row.list]}>{w[row.list]}</StatusTag> },
          { label: w.reason, cell: (row) => <span class="pre">{row.reason}</span> },
        ]}
        rows={rows}
        keyOf={(row) => row.engagementId}
      />
    </section>
  );
}
