import { shuffle } from '../../../questions/shuffle.js';
import { drawFrom } from '../../../simulations/engine/draw.js';
import { asKey, type Key } from '../../../text/key.js';
import { span } from '../../../text/line.js';
import {
  blank,
  drawPassages,
  type PageIntent,
  type Passage,
  pageOfPassages,
  pageStage,
  speakPassages,
} from '../../kit/pages.js';
import { type Binding, type Step, stay, step } from '../../kit/practice.js';
import type { Stage } from '../../kit/stages.js';
import type { Choice, Fork } from './forks.js';
import type { Mock, MockIntent } from './state.js';

/** The ways to go, in an order that gives nothing away. */
function choicesOf({ seed }: Mock, { id, choices }: Fork): readonly Choice[] {
  return shuffle(choices.length, drawFrom(seed, id)).flatMap((index) => choices[index] ?? []);
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
  const last = choices.length - 1;
  const count = countOf(mock, fork);
  const pointAt = (keys: readonly Key[], index: number): Binding<MockIntent> => ({
    keys,
    intent: { type: 'point-at', index: Math.min(Math.max(0, index), last) },
  });
  return {
    status: count,
    bindings: [
      { ...pointAt(['up', 'k'], cursor - 1), label: '↑↓', meaning: 'move' },
      pointAt(['down', 'j'], cursor + 1),
      { keys: ['enter', ' '], intent: { type: 'take', index: cursor }, meaning: 'decide' },
      ...[...letters].map((letter, index) => ({
        keys: [asKey(letter), asKey(String(index + 1))].flatMap((key) => key ?? []),
        intent: { type: 'take', index } as const,
      })),
    ],
    form: 'a letter, for example b; s to skip',
    update(intent) {
      switch (intent.type) {
        case 'point-at':
          return step({ ...mock, at: { stage: 'fork', fork: fork.id, cursor: intent.index } });
        case 'take':
          return choices[intent.index] === undefined
            ? stay(mock)
            : step({ ...mock, at: { stage: 'decided', fork: fork.id, choice: intent.index, scroll: 0 } });
        default:
          return stay(mock);
      }
    },
    view: ({ columns, rows }) => drawPassages(passages(fork, choices, count, cursor), columns).slice(0, rows),
    say: () => speakPassages(passages(fork, choices, count, cursor)),
    read(typed) {
      const letter = typed.toLowerCase();
      if (letter === 's') return { type: 'skip' };
      const index = letter.length === 1 ? letters.indexOf(letter) : -1;
      if (index < 0) return { malformed: `Type a letter from a to ${letters.at(-1)}, or s to skip.` };
      return { type: 'take', index };
    },
  };
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

/** What comes of the decision, and of the others; `onward` settles the part. */
export function decided(
  mock: Mock,
  at: Extract<Mock['at'], { stage: 'decided' }>,
  fork: Fork,
  onward: (points: number) => Step<Mock>,
): Stage<Mock, PageIntent> {
  const choices = choicesOf(mock, fork);
  const { text = '', consequence = '', worth = 0 } = choices[at.choice] ?? {};
  const mark = worth === 1 ? span('✓ ', 'good') : worth === 0 ? span('✗ ', 'bad') : span('◐ ', 'warn');
  return pageStage(mock, {
    ...pageOfPassages([
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
    ]),
    status: countOf(mock, fork),
    onwards: 'go on',
    scroll: at.scroll,
    scrollTo: (scroll) => ({ ...mock, at: { ...at, scroll } }),
    goOn: () => onward(worth),
  });
}
