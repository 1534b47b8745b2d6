import { type Line, span } from '../../../text/line.js';
import { wrap } from '../../../text/wrap.js';
import { said } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import type { Answering, AnswerStage, Speaking } from './answering.js';
import { openersFor } from './openers.js';
import { beginScoring } from './scoring.js';
import { narrowed } from './versions.js';

/** Somebody begins to speak at `from`. */
export function beginSpeaking(answering: Answering, from: number, now: number): Answering {
  return { ...answering, at: { stage: 'speaking', from, now, blanks: 0 } };
}

/** A countdown, and then next to nothing on screen while somebody speaks: an interview has no text field. Nothing is recorded. */
export function speaking(answering: Answering, at: Speaking): AnswerStage {
  const { question, version } = answering;
  const left = Math.ceil((at.from - at.now) / 1000);
  const openers = openersFor(narrowed(question, version));
  const opener = at.blanks === 0 ? '' : (openers[(at.blanks - 1) % openers.length] ?? '');
  return {
    status: left > 0 ? 'breathe in' : 'you speak',
    bindings: [
      { keys: ['enter', ' '], intent: { type: 'stop-speaking' }, meaning: left > 0 ? 'begin now' : 'I have finished' },
      { keys: ['b'], intent: { type: 'go-blank' }, meaning: 'gone blank' },
    ],
    // Ticks only until one speaks: then nothing on the screen moves.
    ...(left > 0 && { every: 250 }),
    form: 'an empty line when you have finished, b if you go blank',
    update(intent, { now }) {
      switch (intent.type) {
        case 'tick':
          return step({ ...answering, at: { ...at, now } });
        case 'go-blank':
          return step({ ...answering, at: { ...at, blanks: at.blanks + 1 } });
        case 'stop-speaking': {
          if (now < at.from) return step({ ...answering, at: { ...at, from: now, now } });
          const seconds = Math.max(1, Math.round((now - at.from) / 1000));
          return step(beginScoring(answering, { text: '', seconds, reading: null }));
        }
        default:
          return stay(answering);
      }
    },
    view({ columns, rows }) {
      const measure = Math.min(columns, 76) - 2;
      const shown =
        left > 0 ? [{ text: String(left), tone: 'accent' as const, bold: true as const }] : [span(opener, 'dim')];
      const lines: Line[] = [
        [],
        ...(left > 0 ? wrap([span(question.text, 'strong')], measure) : []),
        [],
        ...wrap(shown, measure),
      ];
      return lines.map((row): Line => [{ text: ' ' }, ...row]).slice(0, rows);
    },
    say: () =>
      opener === ''
        ? said(`Say it aloud now, as you would there: ${question.text}`, 'The clock runs. Nothing is recorded.')
        : said(`Go on with: ${opener}`),
    read: (line) => (line.toLowerCase() === 'b' ? { type: 'go-blank' } : { type: 'stop-speaking' }),
  };
}
