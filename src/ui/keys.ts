import type { Intent } from '../store/intent.js';
import type { Screen } from '../store/screen.js';
import { phrase } from '../words/phrase.js';
import type { Binding } from './hooks/use-keys.js';

/**
 * The keys that mean the same on every screen: one table, from which behaviour and help are made. A screen's own bindings
 * come first; where characters are text, only keys held with control are left of these.
 */
interface GrammarKey extends Pick<Binding, 'keys' | 'label' | 'meaning'> {
  /** What it means on this screen, or why it can do nothing there. */
  act(screen: Screen): Intent | string;
}

const grammar: readonly GrammarKey[] = [
  {
    keys: ['ctrl-p'],
    label: 'ctrl-p',
    meaning: 'open anything by its name',
    act: () => ({ type: 'open-palette', scope: 'all' }),
  },
  {
    keys: ['g'],
    label: 'g',
    meaning: 'jump: to a step, a question, a lesson',
    act: ({ name, ...screen }) => {
      if (name === 'lesson') return { type: 'open-palette', scope: 'steps' };
      const isQuiz = 'session' in screen && screen.session.items.length > 1 && screen.session.stage.at !== 'summary';
      return { type: 'open-palette', scope: isQuiz ? 'questions' : 'lessons' };
    },
  },
  {
    keys: ['m'],
    label: 'm',
    meaning: 'mark this step, or take the mark away',
    act: ({ name }) => (name === 'lesson' ? { type: 'bookmark' } : phrase('Only a step of a lesson can be marked.')),
  },
  {
    keys: ['n'],
    label: 'n',
    meaning: 'write a note on this step',
    act: ({ name }) => (name === 'lesson' ? { type: 'open-note' } : phrase('A note is written at a step of a lesson.')),
  },
  {
    keys: ['o'],
    label: 'o',
    meaning: 'open a link of this step in the browser',
    act: ({ name }) => (name === 'lesson' ? { type: 'follow' } : phrase('There is no link here to open.')),
  },
  {
    keys: ['u'],
    label: 'u',
    meaning: 'take the last answer back',
    act: ({ name }) =>
      name === 'session'
        ? { type: 'session', intent: { type: 'take-back' } }
        : phrase('There is no answer to take back here.'),
  },
];

/** Keys that only the help names: the rest of the grammar. */
export const everywhere: readonly Pick<Binding, 'label' | 'meaning'>[] = [
  { label: 'esc', meaning: 'back' },
  { label: 'ctrl-c', meaning: 'leave; your place is kept' },
  { label: 'ctrl-z', meaning: 'pause the program; fg brings it back' },
];

/** The grammar as bindings of this screen. Only what can act there is shown in its help; the rest says why it cannot. */
export function grammarOf(screen: Screen, typing: boolean, send: (intent: Intent) => unknown): Binding[] {
  return grammar
    .filter(({ keys }) => !typing || keys.every((key) => key.startsWith('ctrl-')))
    .map(({ keys, label, meaning, act }): Binding => {
      const meant = act(screen);
      return {
        keys,
        label,
        meaning,
        quiet: true,
        ...(typeof meant === 'string' && { isIdle: true }),
        run: () => send(typeof meant === 'string' ? { type: 'hint', hint: meant } : meant),
      };
    });
}
