import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Claim } from './claim.ts';
import { supervisorMessage } from './control.messages.ts';
import type { SupervisorMessage } from './control.messages.ts';
import { readMessages, sendMessage } from './message.lines.ts';
import { LOOPBACK } from './ports.ts';

const ANSWER_LIMIT = 3_000;

/** What came of greeting a claim's owner: `silent` is something that listens but doesn't answer in time. */
export type Greeting = { readonly state: 'alive'; readonly socket: Socket } | { readonly state: 'gone' | 'silent' };

/**
 * Connects to the owner of a claim. Once it has answered, every later message goes to `onMessage`.
 * A dead owner refuses at once; another program that got its port doesn't know the token.
 */
export function greet(claim: Claim, onMessage: (message: SupervisorMessage) => void): Promise<Greeting> {
  if (claim.port === 0) return Promise.resolve({ state: 'gone' });
  return new Promise((resolve) => {
    const socket = connect(claim.port, LOOPBACK);
    let greeted = false;
    const giveUp = (state: 'gone' | 'silent') => (): void => {
      if (greeted) return;
      socket.destroy();
      resolve({ state });
    };
    socket.setTimeout(ANSWER_LIMIT, giveUp('silent'));
    socket.on('error', giveUp('gone'));
    socket.on('close', giveUp('gone'));
    socket.once('connect', () => sendMessage(socket, { type: 'hello', token: claim.token }));
    readMessages(socket, supervisorMessage, (message) => {
      if (greeted) return onMessage(message);
      if (message.type !== 'hello' || message.pid !== claim.pid) return giveUp('gone')();
      greeted = true;
      socket.setTimeout(0);
      resolve({ state: 'alive', socket });
    });
  });
}
