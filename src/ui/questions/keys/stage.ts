import type { Intent, SessionIntent } from '../../../store/intent.js';
import type { Session } from '../../../store/session.js';
import type { Key } from '../../../text/key.js';
import { type Binding, when } from '../../hooks/use-keys.js';

/** What the keys of a stage act on: the session itself, and how far its lines are read. */
export interface StageHands {
  readonly session: Session;
  /** Lines are left below. */
  readonly scrolls: boolean;
  readonly isAtEnd: boolean;
  move(intent: SessionIntent): unknown;
  send(intent: Intent): unknown;
  scroll(key: Key): unknown;
  back(): unknown;
}

export function scrollKeys({ scrolls, scroll }: StageHands): readonly Binding[] {
  return when(scrolls, {
    keys: ['up', 'down', 'j', 'k', 'page-up', 'page-down', 'home', 'end', ' '],
    label: '↑↓',
    meaning: 'scroll',
    run: scroll,
  });
}

export function leaveKey({ back }: StageHands): Binding {
  return { keys: ['escape'], label: 'esc', meaning: 'back', run: back };
}

/** What can be decided about an answer or a card: quiet, for what is asked stays the thing to do. */
export function decisionKeys({ session, move }: StageHands, isRight: boolean): readonly Binding[] {
  if (session.purpose === 'prediction') return [];
  return [
    ...when(!isRight, { keys: ['c'], label: 'c', meaning: 'count as right', run: () => move({ type: 'overrule' }) }),
    { keys: ['f'], label: 'f', meaning: 'flag it', quiet: true, run: () => move({ type: 'flag' }) },
    { keys: ['x'], label: 'x', meaning: 'keep it out of reviews', quiet: true, run: () => move({ type: 'suspend' }) },
  ];
}
