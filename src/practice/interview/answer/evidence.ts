import { span } from '../../../text/line.js';
import { blank, type Passage, pageStage } from '../../kit/page.js';
import { step } from '../../kit/practice.js';
import { described, sureness } from '../scores.js';
import type { Answering, AnswerStage, Evidence } from './answering.js';
import { paceSentences } from './pace.js';
import { beginScoring } from './scoring.js';
import { timing, type Version } from './versions.js';

/** What it is worth, said each time. */
const worth =
  'These are your words and my questions; whether it is true, and how it sounds, I cannot hear. So the score is yours.';

/** What a listener could point at, in the learner's own words; what was not found, as questions; no level. */
export function evidence(answering: Answering, at: Evidence): AnswerStage {
  return pageStage(answering, {
    passages: passages(answering, at),
    status: 'what I found',
    onwards: 'score it yourself',
    toTheEnd: true,
    scroll: at.scroll,
    scrollTo: (scroll) => ({ ...answering, at: { ...at, scroll } }),
    goOn: () => step(beginScoring(answering, at.answer)),
  });
}

function passages({ question, version }: Answering, { answer }: Evidence): readonly Passage[] {
  const { reading, text, seconds, isTranscript = false } = answer;
  const nameOf = (id: string) => described(id, question.criteria.find((wanted) => wanted.id === id)?.extra ?? '');
  const found = reading.criteria.filter((criterion) => criterion.found);
  const missing = reading.criteria.filter((criterion) => !criterion.found);
  // A part of an answer, or thirty seconds of it, is meant to be short.
  const warnings = reading.warnings.filter(({ id }) => id !== 'too-short' || version === null);
  return [
    ...part(
      'In your own words',
      found.flatMap(({ id, evidence: quotes }) =>
        row(
          '✓',
          nameOf(id),
          quotes.map(({ quote, confidence }) => `${quoted(quote)} (${sureness(confidence)})`),
        ),
      ),
    ),
    ...part(
      'I found no words for this, so I ask',
      missing.flatMap(({ id, question: asked }) => row('?', asked, [nameOf(id)])),
    ),
    ...part(
      'A listener may stumble here',
      warnings.flatMap(({ text, quote }) => row('!', text, quote === null ? [] : [quoted(quote)])),
    ),
    { text: 'Next', tone: 'heading', spoken: null },
    { text: reading.next, mark: [span(' ')], spoken: `Next: ${reading.next}` },
    blank,
    ...(isTranscript ? paceLines(text, seconds) : []),
    { text: lengthOf(reading.words, isTranscript ? seconds : reading.seconds, version, isTranscript), tone: 'dim' },
    { text: worth, tone: 'dim' },
  ];
}

function part(title: string, rows: readonly Passage[]): readonly Passage[] {
  return rows.length === 0 ? [] : [{ text: title, tone: 'heading', spoken: `${title}:` }, ...rows, blank];
}

/** A statement, and the words that it rests on: said in one breath. */
function row(mark: '✓' | '?' | '!', text: string, below: readonly string[]): readonly Passage[] {
  const words = below.join(', ');
  return [
    {
      text,
      mark: [span(` ${mark} `, mark === '✓' ? 'good' : 'warn')],
      spoken: words === '' ? text : mark === '✓' ? `${text}: ${words}` : `${text} (${words})`,
    },
    ...below.map(
      (one): Passage => ({ text: one, tone: mark === '?' ? 'dim' : 'accent', mark: [span('     ')], spoken: null }),
    ),
  ];
}

/** The learner's words on one line, in quotation marks. */
function quoted(words: string): string {
  return `“${words.replace(/\s+/g, ' ')}”`;
}

/** How fast it was said, and with which fillers. */
function paceLines(text: string, seconds: number): readonly Passage[] {
  return paceSentences(text, seconds).map((sentence): Passage => ({ text: sentence, mark: [span(' ')] }));
}

function lengthOf(words: number, seconds: number, version: Version | null, isTranscript: boolean): string {
  const advice = timing(version, seconds);
  if (isTranscript) return `${words} words in ${seconds} s${advice === '' ? '' : `: ${advice}`}.`;
  return `${words} words, ${seconds} s aloud at 150 words a minute${advice === '' ? '' : `: ${advice}`}.`;
}
