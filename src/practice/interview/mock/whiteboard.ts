import { shuffled } from '../../../questions/shuffle.js';
import { drawFrom } from '../../../simulations/engine/draw.js';
import { asKey } from '../../../text/key.js';
import { span } from '../../../text/line.js';
import { cursorBindings, moveCursor } from '../../kit/list.js';
import { blank, type PageIntent, type Passage, pageStage, passageStage } from '../../kit/page.js';
import { type Stage, type Step, stay, step } from '../../kit/practice.js';
import type { Choice, Fork } from './forks.js';
import type { Mock, MockIntent } from './state.js';

/** The ways to go, in an order that gives nothing away. */
function choicesOf({ seed }: Mock, { id, choices }: Fork): readonly Choice[] {
  return shuffled(choices, drawFrom(seed, id));
}

function countOf({ forks }: Mock, fork: Fork): string {
  return `decision ${forks.indexOf(fork) + 1}/${forks.length}`;
}

/** A decision at the whiteboard. */
export function deciding(
  mock: Mock,
  { cursor }: Extract<Mock['at'], { stage: 'fork' }>,
  fork: Fork,
): Stage<Mock, MockIntent> {
  const choices = choicesOf(mock, fork);
  const letters = 'abcdef'.slice(0, choices.length);
  const count = countOf(mock, fork);
  return passageStage<Mock, MockIntent>({
    status: count,
    bindings: [
      ...[...letters].map((letter, index) => ({
        keys: [asKey(letter), asKey(String(index + 1))].flatMap((key) => key ?? []),
        intent: { type: 'take', index } as const,
      })),
      ...cursorBindings,
      { keys: ['enter', ' '], intent: { type: 'take' }, meaning: 'decide' },
    ],
    form: 'a letter, for example b; s to skip',
    update(intent) {
      switch (intent.type) {
        case 'move-cursor': {
          const to = moveCursor(intent.key, cursor, choices.length);
          return step({ ...mock, at: { stage: 'fork', fork: fork.id, cursor: to } });
        }
        case 'take': {
          const { index = cursor } = intent;
          if (choices[index] === undefined) return stay(mock);
          return step({ ...mock, at: { stage: 'decided', fork: fork.id, choice: index, scroll: 0 } });
        }
        default:
          return stay(mock);
      }
    },
    passages: passages(fork, choices, count, cursor),
    read(typed) {
      const letter = typed.toLowerCase();
      if (letter === 's') return { type: 'skip' };
      const index = letter.length === 1 ? letters.indexOf(letter) : -1;
      if (index < 0) return { malformed: `Type a letter from a to ${letters.at(-1)}, or s to skip.` };
      return { type: 'take', index };
    },
  });
}

function passages(fork: Fork, choices: readonly Choice[], count: string, cursor: number): readonly Passage[] {
  return [
    {
      text: `At the whiteboard: design the checkout, ${count}`,
      tone: 'dim',
      spoken: `At the whiteboard, design the checkout, ${count}.`,
    },
    blank,
    { text: [{ text: fork.situation, tone: 'strong', bold: true }] },
    blank,
    ...choices.map(({ text }, index): Passage => {
      const isHere = index === cursor;
      return {
        text: [{ text, ...(isHere && { bold: true as const }) }],
        mark: [span(isHere ? ' ▸ ' : '   ', 'accent'), span(`${'abcdef'[index]}  `, 'dim')],
        spoken: `${'abcdef'[index]}) ${text}`,
      };
    }),
    blank,
    { text: 'Say your reason aloud before you decide.', tone: 'dim' },
  ];
}

/** What comes of the decision, and of the others; `onDone` settles the part. */
export function decided(
  mock: Mock,
  at: Extract<Mock['at'], { stage: 'decided' }>,
  fork: Fork,
  onDone: (points: number) => Step<Mock>,
): Stage<Mock, PageIntent> {
  const choices = choicesOf(mock, fork);
  const { text = '', consequence = '', worth = 0 } = choices[at.choice] ?? {};
  const mark = worth === 1 ? span('✓ ', 'good') : worth === 0 ? span('✗ ', 'bad') : span('◐ ', 'warn');
  return pageStage(mock, {
    passages: [
      { text: [{ text, bold: true }], mark: [mark], spoken: `You chose: ${text}` },
      blank,
      { text: consequence, mark: [span('  then  ', 'dim')], spoken: `Then: ${consequence}` },
      blank,
      { text: fork.why },
      blank,
      { text: 'The other ways', tone: 'dim', spoken: null },
      ...choices.toSpliced(at.choice, 1).map(
        (other): Passage => ({
          text: `${other.text} ${other.consequence}`,
          tone: 'dim',
          mark: [span('  · ', 'dim')],
          spoken: `The other way: ${other.text} ${other.consequence}`,
        }),
      ),
    ],
    status: countOf(mock, fork),
    onwards: 'go on',
    scroll: at.scroll,
    scrollTo: (scroll) => ({ ...mock, at: { ...at, scroll } }),
    goOn: () => onDone(worth),
  });
}
