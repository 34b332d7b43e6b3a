import { z } from 'zod';
import { issue } from '../kernel/errors.ts';
import { machineOf } from '../kernel/machine.ts';
import { importStatuses, type ImportRecord, type ImportStatus } from './import.schema.ts';

/** `importer`: whoever brought the sheet, or somebody in the same role of the same organisation. */
export type ImportParty = 'importer' | 'system';

const { action, machine } = machineOf<ImportRecord, ImportStatus, ImportParty, object>();
const nothing = z.strictObject({});

/** Why a record that was made can't be taken back. */
export const movedOn = issue('', 'moved-on', 'It has moved on since and stays.');

/** An import's table: nothing is made before somebody has seen what would be. */
export const importMachine = machine({
  name: 'import',
  statuses: importStatuses,
  initial: 'previewed',
  clocks: {},
  regionOf: () => 'none',
  fastTrack: () => false,
  actions: {
    start: action({
      from: ['previewed'],
      to: ['running'],
      who: ['importer'],
      input: nothing,
      event: 'import.started',
      when: ({ rows }) =>
        rows.some((row) => row.state === 'waiting')
          ? []
          : [issue('', 'nothing-to-import', 'No row of this sheet can be taken as it is.')],
    }),
    finish: action({ from: ['running'], to: ['done'], who: ['system'], input: nothing, event: 'import.finished' }),
    undo: action({
      from: ['done'],
      to: ['undoing'],
      who: ['importer'],
      input: nothing,
      event: 'import.undoing',
      when: ({ rows }) =>
        rows.some((row) => row.state === 'made')
          ? []
          : [issue('', 'nothing-to-undo', 'Nothing that this import made is left to take back.')],
    }),
    'finish-undo': action({
      from: ['undoing'],
      to: ['undone'],
      who: ['system'],
      input: nothing,
      event: 'import.undone',
    }),
    discard: action({
      from: ['previewed'],
      to: ['discarded'],
      who: ['importer'],
      input: nothing,
      event: 'import.discarded',
    }),
  },
});

export type ImportAction = keyof typeof importMachine.actions;
