import { shuffle } from '../../../questions/shuffle.js';
import { drawFrom } from '../../../simulations/engine/draw.js';
import { hangingIndent } from '../../../text/hanging-indent.js';
import { asKey, type Key } from '../../../text/key.js';
import { type Line, span } from '../../../text/line.js';
import { scrolled, scrollTarget } from '../../../text/scroll.js';
import type { Size } from '../../../text/size.js';
import { wrap } from '../../../text/wrap.js';
import { prose } from '../../kit/page.js';
import { type Binding, type Step, stay, step } from '../../kit/practice.js';
import { scrollBindings } from '../../kit/scrolling.js';
import { type Stage, said } from '../../kit/stages.js';
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
    view({ columns, rows }) {
      const measure = Math.min(columns, 84);
      const lines: Line[] = [
        [span(`At the whiteboard: design the checkout   ${count}`, 'dim')],
        [],
        ...wrap([{ text: fork.situation, tone: 'strong', bold: true }], measure),
        [],
        ...choices.flatMap(({ text }, index) => {
          const isHere = index === cursor;
          return hangingIndent(
            [span(isHere ? ' ▸ ' : '   ', 'accent'), span(`${letters[index]}  `, 'dim')],
            [{ text, ...(isHere && { bold: true as const }) }],
            measure,
          );
        }),
        [],
        ...prose('Say your reason aloud before you decide.', measure, 'dim'),
      ];
      return lines.slice(0, rows);
    },
    say: () =>
      said(
        `At the whiteboard, design the checkout, ${count}.`,
        fork.situation,
        ...choices.map(({ text }, index) => `${letters[index]}) ${text}`),
        'Say your reason aloud before you decide.',
      ),
    read(typed) {
      const letter = typed.toLowerCase();
      if (letter === 's') return { type: 'skip' };
      const index = letter.length === 1 ? letters.indexOf(letter) : -1;
      if (index < 0) return { malformed: `Type a letter from a to ${letters.at(-1)}, or s to skip.` };
      return { type: 'take', index };
    },
  };
}

/** What comes of the decision, and of the others; `onward` settles the part. */
export function decided(
  mock: Mock,
  at: Extract<Mock['at'], { stage: 'decided' }>,
  fork: Fork,
  onward: (points: number) => Step<Mock>,
): Stage<Mock, MockIntent> {
  const choices = choicesOf(mock, fork);
  const choice = choices[at.choice];
  const others = choices.filter((other) => other !== choice);
  return {
    status: countOf(mock, fork),
    bindings: [{ keys: ['enter'], intent: { type: 'go-on' }, meaning: 'go on' }, ...scrollBindings],
    form: null,
    update(intent, { size }) {
      if (intent.type === 'go-on') return onward(choice?.worth ?? 0);
      if (intent.type !== 'scroll') return stay(mock);
      const lines = page(fork, choice, others, size).length;
      return step({
        ...mock,
        at: { ...at, scroll: scrollTarget(intent.key, at.scroll, lines, size.rows) ?? at.scroll },
      });
    },
    view: (size) => scrolled(page(fork, choice, others, size), size, at.scroll),
    say: () =>
      said(
        `You chose: ${choice?.text}`,
        `Then: ${choice?.consequence}`,
        fork.why,
        ...others.map(({ text, consequence }) => `The other way: ${text} ${consequence}`),
      ),
    read: () => ({ type: 'go-on' }),
  };
}

function page({ why }: Fork, choice: Choice | undefined, others: readonly Choice[], { columns }: Size): Line[] {
  const measure = Math.min(columns, 84);
  const worth = choice?.worth ?? 0;
  const mark = worth === 1 ? span('✓ ', 'good') : worth === 0 ? span('✗ ', 'bad') : span('◐ ', 'warn');
  return [
    ...hangingIndent([mark], [{ text: choice?.text ?? '', bold: true }], measure),
    [],
    ...hangingIndent([span('  then  ', 'dim')], [{ text: choice?.consequence ?? '' }], measure),
    [],
    ...prose(why, measure),
    [],
    [span('The other ways', 'dim')],
    ...others.flatMap(({ text, consequence }) =>
      hangingIndent([span('  · ', 'dim')], [span(`${text} ${consequence}`, 'dim')], measure),
    ),
  ];
}
