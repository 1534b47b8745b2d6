import type { Block } from '../../../course/block.js';
import type { Question } from '../../../course/question.js';
import { answerFormLines, gradedLines } from '../../../questions/answer-form-lines.js';
import { intentOf } from '../../../questions/intent.js';
import type { AnswerForm, Graded } from '../../../questions/kind.js';
import { ask } from '../../../questions/registry.js';
import { drawFrom } from '../../../simulations/engine/draw.js';
import type { Key } from '../../../text/key.js';
import { type Line, line, plain, span } from '../../../text/line.js';
import { scrolled } from '../../../text/scroll.js';
import { typeset } from '../../../text/typeset.js';
import { spans } from '../../../text/wrap.js';
import { aside, blank, type PageIntent, type Passage, pageStage, picture } from '../../kit/page.js';
import { type Stage, type Step, stay, step } from '../../kit/practice.js';
import type { Asked, Mock, MockIntent } from './state.js';

/** The answer form as the learner has filled it in. */
function formOf({ seed }: Mock, question: Question, done: Asked['done']): AnswerForm {
  return done.reduce((form, change) => form.press(change), ask(question, drawFrom(seed, question.id)));
}

/** The first of the keys that an answer form names together. */
const firstKeys: Readonly<Record<string, Key>> = { '↑↓': 'up', '←→': 'left', space: ' ', '0–9': '0', 'a–z': 'a' };

/** A question of the course, with its feedback at once: this is practice, not an examination. */
export function asking(mock: Mock, at: Asked, question: Question): Stage<Mock, MockIntent> {
  const form = formOf(mock, question, at.done);
  const isText = form.field !== null;
  const fill = (...changes: Asked['done']) =>
    step({ ...mock, at: { ...at, done: [...at.done, ...changes], complaint: '' } });
  const handIn = (filled: AnswerForm): Step<Mock> =>
    filled.missing === null
      ? grade(mock, at, question, filled.grade())
      : step({ ...mock, at: { ...at, complaint: filled.missing } });
  return {
    status: 'question',
    bindings: [
      { keys: ['enter'], intent: { type: 'submit' }, meaning: 'answer' },
      ...form.keys.flatMap(([label, meaning]) => {
        const key = firstKeys[label];
        const change = key === undefined ? null : intentOf(key, isText);
        if (key === undefined || change === null) return [];
        return [{ keys: [key], label, meaning, intent: { type: 'fill', change } as const }];
      }),
    ],
    ...(isText && { typing: true as const }),
    form: `${form.format}; s to skip`,
    update(intent) {
      switch (intent.type) {
        case 'fill':
          return fill(intent.change);
        case 'paste':
          return isText ? fill({ do: 'type', text: intent.text.replace(/\s+/g, ' ') }) : stay(mock);
        case 'submit':
          return handIn(form);
        case 'submit-line': {
          const read = form.read(intent.line);
          return 'malformed' in read ? stay(mock) : handIn(read);
        }
        default:
          return stay(mock);
      }
    },
    typed(key) {
      const change = intentOf(key, isText);
      return change === null ? null : { type: 'fill', change };
    },
    view(size) {
      const columns = Math.min(size.columns, 84);
      const body = answerFormLines(form, columns);
      const prompt = typeset(question.prompt, columns).map((row) =>
        row.map((part) => (part.tone === undefined ? { ...part, bold: true as const } : part)),
      );
      const note = at.complaint === '' ? span(form.instruction, 'dim') : span(`! ${at.complaint}`, 'warn');
      const lines: Line[] = [...prompt, [], ...body.lines, [], [note]];
      // The row with the cursor stays in view, with one row after it.
      return scrolled(lines, size, Math.max(0, prompt.length + 1 + body.focus - size.rows + 4));
    },
    say: () => [
      ...typeset(question.prompt, 76),
      ...[...form.targets, ...form.rows].map(({ label, text }) => line(`${label}) `, ...spans(text))),
      line(`${form.instruction}.`),
    ],
    read(typed) {
      if (typed === 's') return { type: 'skip' };
      const read = form.read(typed);
      if ('malformed' in read) return read;
      return read.missing === null ? { type: 'submit-line', line: typed } : { malformed: read.missing };
    },
  };
}

function grade(mock: Mock, { since }: Asked, { id }: Question, graded: Graded): Step<Mock> {
  const { correct, points, answer } = graded;
  return step(
    { ...mock, at: { stage: 'graded', question: id, graded, scroll: 0 } },
    {
      type: 'answered',
      question: id,
      answer,
      correct,
      points,
      confidence: null,
      ms: Math.max(0, mock.now - since),
    },
  );
}

/** What came of the answer; `onDone` settles the part. */
export function graded(
  mock: Mock,
  at: Extract<Mock['at'], { stage: 'graded' }>,
  question: Question,
  onDone: (points: number) => Step<Mock>,
): Stage<Mock, PageIntent> {
  const { graded: of } = at;
  return pageStage(mock, {
    status: 'question',
    onwards: 'go on',
    scroll: at.scroll,
    passages: feedback(of, question),
    scrollTo: (scroll) => ({ ...mock, at: { ...at, scroll } }),
    goOn: () => onDone(of.points),
  });
}

function feedback(of: Graded, { explanation }: Question): readonly Passage[] {
  const typesetOnce = (blocks: readonly Block[]) =>
    picture((columns) => typeset(blocks, Math.min(columns, 84)), typeset(blocks, 76).map(plain).join('\n'));
  const rows = of.rows.filter(({ mark, feedback: text }) => mark !== 'none' && text.length > 0);
  return [
    picture([[of.correct ? span('✓ Right', 'good') : span('✗ Not right', 'bad')], []]),
    aside(of.correct ? 'Right.' : `Not right. The answer: ${of.solution}`),
    picture((columns) => gradedLines(of, Math.min(columns, 84))),
    ...rows.map((row) => aside(typeset(row.feedback, 76).map(plain).join('\n'))),
    ...(of.rows.length === 0 ? [picture([line(span('  Answer  ', 'dim'), of.solution)])] : []),
    ...[of.feedback, explanation].flatMap((blocks) => (blocks.length === 0 ? [] : [blank, typesetOnce(blocks)])),
  ];
}
