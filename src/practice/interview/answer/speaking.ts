import { type Line, span } from '../../../text/line.js';
import { wrap } from '../../../text/wrap.js';
import { said } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import type { Answering, AnswerStage, Speaking } from './answering.js';
import { openersFor } from './openers.js';
import { beginScoring } from './scoring.js';
import { heard, writingDown } from './transcript.js';
import { narrowed } from './versions.js';

/** Somebody begins to speak at `from`. What is set to write it down begins at once: it takes a moment to listen. */
export function beginSpeaking(answering: Answering, from: number, now: number): Answering {
  const recording = answering.transcribe ? `speech ${now}` : null;
  return { ...answering, at: { stage: 'speaking', from, now, blanks: 0, recording, seconds: null, trouble: '' } };
}

/** A countdown, and then next to nothing on screen while somebody speaks: an interview has no text field. */
export function speaking(answering: Answering, at: Speaking): AnswerStage {
  if (at.seconds !== null) return writingDown(answering, at, at.seconds);
  const { question, version, transcribe = '' } = answering;
  const { recording, trouble } = at;
  const left = Math.ceil((at.from - at.now) / 1000);
  const openers = openersFor(narrowed(question, version));
  const opener = at.blanks === 0 ? '' : (openers[(at.blanks - 1) % openers.length] ?? '');
  const record = recording === null ? 'Nothing is recorded.' : `Recorded by your command: ${transcribe}`;
  return {
    status: left > 0 ? 'breathe in' : 'you speak',
    bindings: [
      { keys: ['enter', ' '], intent: { type: 'stop-speaking' }, meaning: left > 0 ? 'begin now' : 'I have finished' },
      { keys: ['b'], intent: { type: 'go-blank' }, meaning: 'gone blank' },
    ],
    // Ticks only until one speaks: then nothing on the screen moves.
    ...(left > 0 && { every: 250 }),
    ...(recording !== null && {
      errand: { kind: 'record', id: recording, command: transcribe, isOver: false } as const,
    }),
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
          if (recording !== null) return step({ ...answering, at: { ...at, now, seconds } });
          return step(
            beginScoring(answering, { text: '', seconds, reading: null, ...(trouble !== '' && { trouble }) }),
          );
        }
        case 'news': {
          const { news } = intent;
          // A command that ends by itself heard that somebody had finished.
          if (news.type === 'done') return heard(answering, news.text, Math.max(1, Math.round((now - at.from) / 1000)));
          if (news.type !== 'failed') return stay(answering);
          return step({ ...answering, at: { ...at, recording: null, trouble: `Not recorded: ${news.why}.` } });
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
        ...(left > 0 || trouble !== ''
          ? [[], ...wrap([span(trouble || record, trouble === '' ? 'dim' : 'warn')], measure)]
          : []),
      ];
      return lines.map((row): Line => [{ text: ' ' }, ...row]).slice(0, rows);
    },
    say: () =>
      opener === ''
        ? said(`Say it aloud now, as you would there: ${question.text}`, `The clock runs. ${trouble || record}`)
        : said(`Go on with: ${opener}`),
    read: (line) => (line.toLowerCase() === 'b' ? { type: 'go-blank' } : { type: 'stop-speaking' }),
  };
}
