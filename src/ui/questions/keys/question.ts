import { currentItem, helpAhead, type Stage } from '../../../store/session.js';
import { type Binding, when } from '../../hooks/use-keys.js';
import { leaveKey, type StageHands } from './stage.js';

/** The keys of a question that is being asked; its own form takes those that choose and type. */
export function questionKeys(hands: StageHands, stage: Extract<Stage, { at: 'question' }>) {
  const { session, move } = hands;
  const { form } = stage;
  const item = currentItem(session);
  const help = item?.kind === 'question' ? helpAhead(stage, item.question) : 'answer';
  const isText = form.field !== null;
  const keys: readonly Binding[] = [
    { keys: ['enter'], label: 'enter', meaning: 'answer', run: () => move({ type: 'hand-in' }) },
    ...form.keys.map(([label, meaning]): Binding => ({ keys: [], label, meaning })),
    { keys: ['!'], label: '!', meaning: 'sure', run: () => move({ type: 'confide', confidence: 'sure' }) },
    { keys: ['~'], label: '~', meaning: 'guess', run: () => move({ type: 'confide', confidence: 'guess' }) },
    {
      keys: ['tab'],
      label: 'tab',
      meaning: helpNames[help],
      run: () => move({ type: help === 'answer' ? 'give-up' : 'show-hint' }),
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

const helpNames = { hint: 'hint', 'next-hint': 'another hint', answer: 'show the answer' } as const;
