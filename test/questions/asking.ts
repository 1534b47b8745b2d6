import type { Block, Inline } from '../../src/course/block.js';
import { asId } from '../../src/course/id.js';
import { plainBlocks, plainText } from '../../src/course/plain.js';
import type { Question } from '../../src/course/question.js';
import type { AnswerForm, Draw, Intent, Item, Part, Row, Shape } from '../../src/questions/kind.js';
import { ask, recognise } from '../../src/questions/registry.js';

/** Short ways to write questions down in tests. */

export const text = (words: string): readonly Inline[] => [{ text: words }];
export const paragraph = (words: string): Block => ({ kind: 'paragraph', text: text(words) });

export function item(words: string, more: Partial<Item> = {}): Item {
  return { checked: null, text: text(words), feedback: [paragraph(`about ${words}`)], line: 7, ...more };
}

/** "x right" is a right option, "o wrong" a wrong one. */
export const tasks = (...options: string[]): Part => ({
  kind: 'tasks',
  items: options.map((option) => item(option.slice(2), { checked: option.startsWith('x ') })),
  line: 5,
});

export const list = (kind: 'ordered' | 'bullets', ...items: string[]): Part => ({
  kind,
  items: items.map((words) => item(words)),
  line: 6,
});

export const answer = (words: string, code: string | null = null): Part => ({
  kind: 'answer',
  text: words,
  code,
  line: 5,
});

export const shape = (...parts: Part[]): Shape => ({ prompt: [paragraph('What?')], parts, hasExplanation: true });

export function questionOf(of: Shape): Question {
  const read = recognise(of);
  if (read === null || 'wrong' in read) throw new Error(`not a question: ${read?.wrong ?? 'no kind claims it'}`);
  const { kind, body } = read;
  const place = { file: 'q.md', line: 1, column: 1 };
  return {
    id: asId('q'),
    lesson: asId('l'),
    kind,
    prompt: read.prompt ?? of.prompt,
    hint: [],
    explanation: [],
    body,
    place,
  };
}

/** Draws that leave things where they are, as far as a kind allows it. */
const stay: Draw = (n) => n - 1;
/** Draws that move everything by one. */
export const first: Draw = () => 0;

export const formFor = (of: Shape, draw: Draw = stay): AnswerForm => ask(questionOf(of), draw);

export const wrongIn = (of: Shape): string | null => {
  const read = recognise(of);
  return read !== null && 'wrong' in read ? read.wrong : null;
};

const intents: Readonly<Record<string, Intent>> = {
  up: { do: 'previous' },
  down: { do: 'next' },
  left: { do: 'left' },
  right: { do: 'right' },
  space: { do: 'pick' },
  back: { do: 'erase' },
};

/** Presses keys: "down down space", a number for a jump to that row (from 1), "=text" to type. */
export function press(form: AnswerForm, keys: string): AnswerForm {
  return keys.split(' ').reduce((now, key) => {
    const jump = Number(key);
    if (key.startsWith('=')) return now.press({ do: 'type', text: key.slice(1) });
    return now.press(Number.isInteger(jump) ? { do: 'jump', row: jump - 1 } : (intents[key] ?? { do: 'pick' }));
  }, form);
}

/** The answer form after a line typed in linear mode; throws the format it wants if it cannot be read. */
export function typed(form: AnswerForm, line: string): AnswerForm {
  const read = form.read(line);
  if ('malformed' in read) throw new Error(read.malformed);
  return read;
}

const marks = { none: ' ', chosen: '*', held: '^', right: '+', wrong: '-', missed: '?' } as const;

/** A row as text: cursor, label, mark, words, what stands beside, feedback. */
export const shown = (rows: readonly Row[]): string[] =>
  rows.map(({ cursor, label, mark, text: words, beside, feedback }) =>
    [
      `${cursor ? '>' : ' '}${label}${marks[mark]}`,
      plainText(words),
      beside.length > 0 ? `| ${plainText(beside)}` : '',
      feedback.length > 0 ? `# ${plainBlocks(feedback)}` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
