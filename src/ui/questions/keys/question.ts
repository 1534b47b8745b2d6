import type { AnswerForm } from '../../../questions/kind.js';
import { type Binding, when } from '../../hooks/use-keys.js';
import { leaveKey, type StageHands } from './stage.js';

/** The keys of a question that is being asked; its own form takes those that choose and type. */
export function questionKeys(hands: StageHands, { form, hint }: { readonly form: AnswerForm; readonly hint: boolean }) {
  const { session, move } = hands;
  const isText = form.field !== null;
  const keys: readonly Binding[] = [
    { keys: ['enter'], label: 'enter', meaning: 'answer', run: () => move({ type: 'hand-in' }) },
    ...form.keys.map(([label, meaning]): Binding => ({ keys: [], label, meaning })),
    { keys: ['!'], label: '!', meaning: 'sure', run: () => move({ type: 'confide', confidence: 'sure' }) },
    { keys: ['~'], label: '~', meaning: 'guess', run: () => move({ type: 'confide', confidence: 'guess' }) },
    {
      keys: ['tab'],
      label: 'tab',
      meaning: hint ? 'show the answer' : 'hint',
      run: () => move({ type: hint ? 'give-up' : 'show-hint' }),
    },
    {
      keys: isText ? ['ctrl-n'] : ['s', 'ctrl-n'],
      label: isText ? 'ctrl-n' : 's',
      meaning: 'skip',
      quiet: true,
      run: () => move({ type: 'skip' }),
    },
    ...when(isText, {
      keys: ['ctrl-t'],
      label: 'ctrl-t',
      meaning: 'take the last answer back',
      quiet: true,
      run: () => move({ type: 'take-back' }),
    }),
    ...when(session.quiz !== null, {
      keys: ['ctrl-r'],
      label: 'ctrl-r',
      meaning: 'start over',
      quiet: true,
      run: () => move({ type: 'start-over' }),
    }),
    leaveKey(hands),
  ];
  return keys;
}
