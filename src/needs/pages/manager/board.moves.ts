import type { NeedStatus } from '../../need.schema.ts';
import type { ManagerAction } from './manager.words.ts';

/** Which of the manager's actions moves a card, and to which column; null leaves the board. In the order of the menu. */
export const moves: readonly { action: ManagerAction; to: NeedStatus | null }[] = [
  { action: 'start-triage', to: 'in-triage' },
  { action: 'publish', to: 'published' },
  { action: 'close-responses', to: 'in-selection' },
  { action: 'select', to: 'in-poc' },
  { action: 'request-changes', to: 'changes-requested' },
  { action: 'fast-track', to: 'published' },
  { action: 'republish', to: 'published' },
  { action: 'reselect', to: 'in-selection' },
  { action: 'resume', to: null },
  { action: 'hold', to: 'on-hold' },
  { action: 'merge', to: null },
  { action: 'none-suitable', to: null },
  { action: 'reject', to: null },
];

/** Actions that ask nothing and may be done at once, also to several needs. */
export const atOnce = ['start-triage', 'resume'] as const;
export const isAtOnce = (action: string): boolean => atOnce.some((one) => one === action);
