import { hangingIndent } from '../../../text/hanging-indent.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import { lastScroll, pageOf, scrolled, scrollTarget } from '../../../text/scroll.js';
import type { Size } from '../../../text/size.js';
import { prose } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import { scrollBindings } from '../../kit/scrolling.js';
import { said } from '../../kit/stages.js';
import { described, sureness } from '../scores.js';
import type { Answering, AnswerStage, Evidence } from './answering.js';
import { beginScoring } from './scoring.js';
import { timing, type Version } from './versions.js';

/** What it is worth, said each time. */
const worth =
  'These are your words and my questions; whether it is true, and how it sounds, I cannot hear. So the score is yours.';

/** What a listener could point at, in the learner's own words; what was not found, as questions; no level. */
export function evidence(answering: Answering, at: Evidence): AnswerStage {
  const onward = () => step(beginScoring(answering, at.answer));
  const to = (scroll: number) => step({ ...answering, at: { ...at, scroll } });
  return {
    status: 'what I found',
    bindings: [...scrollBindings, { keys: ['enter'], intent: { type: 'read-on' }, meaning: 'score it yourself' }],
    form: null,
    update(intent, { size }) {
      const lines = page(answering, at, measureOf(size)).length;
      switch (intent.type) {
        case 'scroll':
          return to(scrollTarget(intent.key, at.scroll, lines, size.rows) ?? at.scroll);
        // Nobody leaves without the next step, which stands at the end.
        case 'read-on': {
          const last = lastScroll(lines, size.rows);
          return at.scroll < last ? to(Math.min(at.scroll + pageOf(size.rows), last)) : onward();
        }
        case 'go-on':
          return onward();
        default:
          return stay(answering);
      }
    },
    view: (size) => scrolled(page(answering, at, measureOf(size)), size, at.scroll),
    say: () =>
      parts(answering, at).flatMap(({ title, rows }) =>
        title === '' ? said(...rows.map(sentence)) : [[{ text: `${title}:` }], ...said(...rows.map(sentence))],
      ),
    read: () => ({ type: 'go-on' }),
  };
}

/** A row of the page: a mark, a text, and what hangs from it. */
interface Row {
  readonly mark: Span;
  readonly text: string;
  readonly below: readonly Span[];
}

interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** What there is to say, once for the screen and for linear mode. */
function parts({ question, version }: Answering, { answer }: Evidence): readonly Part[] {
  const { reading } = answer;
  const nameOf = (id: string) => described(id, question.criteria.find((wanted) => wanted.id === id)?.extra ?? '');
  const found = reading.criteria.filter((criterion) => criterion.found);
  const missing = reading.criteria.filter((criterion) => !criterion.found);
  const warnings = reading.warnings.filter(({ id }) => id !== 'too-short' || version === null);
  const all: Part[] = [
    {
      title: 'In your own words',
      rows: found.map(({ id, evidence: quotes }) => ({
        mark: span('✓', 'good'),
        text: nameOf(id),
        below: quotes.map(({ quote, confidence }) => span(`${quoted(quote)} (${sureness(confidence)})`, 'accent')),
      })),
    },
    {
      title: 'I found no words for this, so I ask',
      rows: missing.map(({ id, question: asked }) => ({
        mark: span('?', 'warn'),
        text: asked,
        below: [span(nameOf(id), 'dim')],
      })),
    },
    {
      title: 'A listener may stumble here',
      rows: warnings.map(({ text, quote }) => ({
        mark: span('!', 'warn'),
        text,
        below: quote === null ? [] : [span(quoted(quote), 'accent')],
      })),
    },
  ];
  const plainRow = (text: string): Row => ({ mark: span(''), text, below: [] });
  return [
    ...all.filter(({ rows }) => rows.length > 0),
    { title: 'Next', rows: [plainRow(reading.next)] },
    { title: '', rows: [plainRow(lengthOf(reading.words, reading.seconds, version)), plainRow(worth)] },
  ];
}

function page(answering: Answering, at: Evidence, columns: number): Line[] {
  return parts(answering, at).flatMap(({ title, rows }, index): Line[] => [
    ...(index === 0 ? [] : [[]]),
    ...(title === '' ? [] : [[span(title, 'heading')]]),
    ...rows.flatMap((row) => rowLines(row, title, columns)),
  ]);
}

function rowLines({ mark, text, below }: Row, title: string, columns: number): Line[] {
  if (title === '') return prose(text, columns, 'dim');
  return [
    ...hangingIndent(line(' ', mark, mark.text === '' ? '' : ' '), [{ text, bold: true }], columns),
    ...below.flatMap((part) => hangingIndent([span('     ')], [part], columns)),
  ];
}

function sentence({ text, below }: Row): string {
  const rest = below.map((part) => part.text).join(', ');
  return rest === '' ? text : /[.?!]$/.test(text) ? `${text} (${rest})` : `${text}: ${rest}`;
}

/** The learner's words on one line, in quotation marks. */
function quoted(words: string): string {
  return `“${words.replace(/\s+/g, ' ')}”`;
}

function lengthOf(words: number, seconds: number, version: Version | null): string {
  const advice = timing(version, seconds);
  return `${words} words, ${seconds} s aloud at 150 words a minute${advice === '' ? '' : `: ${advice}`}.`;
}

function measureOf({ columns }: Size): number {
  return Math.min(columns, 80);
}
