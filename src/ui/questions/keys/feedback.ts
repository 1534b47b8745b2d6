import { currentItem, type Stage } from '../../../store/session.js';
import { type Binding, when } from '../../hooks/use-keys.js';
import { decisionKeys, leaveKey, type StageHands, scrollKeys } from './stage.js';

/** The keys of what an answer got: enter reads it to its end first. */
export function feedbackKeys(
  hands: StageHands,
  { graded, gaveUp }: Extract<Stage, { at: 'feedback' }>,
): readonly Binding[] {
  const { session, isAtEnd, move, send, scroll, back } = hands;
  const { showMe } = graded;
  const item = currentItem(session);
  const lesson = item?.kind === 'question' && session.purpose === 'review' ? item.question.lesson : null;
  const goOn = () => {
    if (session.items.length === 1 && session.purpose !== 'review') back();
    else move({ type: 'next' });
  };
  return [
    {
      keys: ['enter'],
      label: 'enter',
      meaning: isAtEnd ? 'go on' : 'read on',
      run: () => (isAtEnd ? goOn() : scroll('page-down')),
    },
    ...when(showMe !== undefined, {
      keys: ['w'],
      label: 'w',
      meaning: 'watch it happen',
      run: () => showMe && send({ type: 'open-simulation', ...showMe }),
    }),
    ...scrollKeys(hands),
    ...decisionKeys(hands, graded.correct || gaveUp),
    ...when(lesson !== null, {
      keys: ['l'],
      label: 'l',
      meaning: 'its lesson',
      run: () => lesson !== null && send({ type: 'open-lesson', lesson }),
    }),
    leaveKey(hands),
  ];
}
