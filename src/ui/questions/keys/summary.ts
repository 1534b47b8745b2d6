import type { DuePractice } from '../../../review/due-practices.js';
import type { Intent } from '../../../store/intent.js';
import type { Session } from '../../../store/session.js';
import { phrase } from '../../../words/phrase.js';
import { type Binding, when } from '../../hooks/use-keys.js';
import { type StageHands, scrollKeys } from './stage.js';

/** What is left to do after a review. */
interface Left {
  /** Questions and cards that are due still. */
  readonly more: number;
  readonly practice: DuePractice | null;
}

export function summaryKeys(hands: StageHands, left: Left): readonly Binding[] {
  const { session, back, send } = hands;
  const go = (intent: Intent) => {
    back();
    send(intent);
  };
  return [
    { keys: ['enter', 'escape', 'q'], label: 'enter', meaning: 'done', run: back },
    ...onwards(session, left, go),
    ...scrollKeys(hands),
  ];
}

/** Where to go on from the end of a review: what is left of it, what is due in a practice, or the weakest. */
function onwards(
  { quiz, outcomes }: Session,
  { more, practice }: Left,
  go: (intent: Intent) => void,
): readonly Binding[] {
  if (quiz !== 'review') return [];
  return [
    ...when(more > 0, { keys: ['m'], label: 'm', meaning: 'go on with more', run: () => go({ type: 'open-review' }) }),
    ...when(more === 0 && practice !== null, {
      keys: ['p'],
      label: 'p',
      meaning: phrase('practise {n} due', { n: practice?.entries.length ?? 0 }),
      run: () => practice !== null && go({ type: 'open-practice', practice: practice.practice, deck: practice.deck }),
    }),
    ...when(outcomes.length === 0, {
      keys: ['w'],
      label: 'w',
      meaning: 'practise the weakest',
      run: () => go({ type: 'open-weakest' }),
    }),
  ];
}
