import { hangingIndent } from '../../../text/hanging-indent.js';
import { type Line, line, span } from '../../../text/line.js';
import { wrap } from '../../../text/wrap.js';
import { prose } from '../../kit/page.js';
import type { Exercise } from '../../legacy-exercise.js';
import { type Drawn, said, scrollBy, scrolled, stage, turn, undrawn } from '../../stage.js';
import type { Assessment, Judged } from '../assess.js';
import type { Desk, Read } from '../desk.js';
import { fit, type Length } from '../lengths.js';
import { described, levelWords, marks } from '../names.js';

/** What a level from a program is worth, said each time it is given. */
const worth =
  'I look for turns of phrase. I cannot tell whether it is true, or how it sounds. Trust the quotes first; the level may be one off.';

/** Evidence first, what is missing, one next step, the length, and only then the level. */
export function feedback(desk: Desk, read: Read, scroll = 0, drawn: Drawn = undrawn()): Exercise {
  const onward = (now: number) => desk.after(desk, read, now);
  return stage({
    title: 'Interview coach',
    status: 'what I found',
    keys: [
      ['↑↓', 'scroll'],
      ['enter', desk.afterName],
    ],
    view: (size) => scrolled(page(read, Math.min(size.columns, 80)), size, scroll, drawn),
    press(key, now) {
      const to = scrollBy(key === ' ' ? 'page-down' : key, scroll, drawn);
      if (to !== null) return turn(feedback(desk, read, to, drawn));
      if (key !== 'enter') return null;
      // Enter reads on to the end first, so that nobody leaves without the next step.
      return scroll < drawn.farthest
        ? turn(feedback(desk, read, Math.min(scroll + 8, drawn.farthest), drawn))
        : onward(now);
    },
    say: spoken(read),
    form: null,
    read: (_, now) => onward(now),
  });
}

function page(read: Read, columns: number): Line[] {
  const { question, length, assessment } = read;
  const extraOf = (id: string) => question.criteria.find((wanted) => wanted.id === id)?.extra ?? '';
  const found = assessment.criteria.filter(({ met }) => met > 0);
  const missing = assessment.criteria.filter(({ met }) => met === 0);
  return [
    [span('I found', 'heading')],
    ...(found.length === 0
      ? prose('   nothing that I could quote.', columns, 'dim')
      : found.flatMap((judged) => evidenceLines(judged, extraOf(judged.id), columns))),
    [],
    ...(missing.length === 0
      ? []
      : [
          [span('I could not find', 'heading')] as Line,
          ...missing.flatMap((judged) => missingLines(judged, extraOf(judged.id), columns)),
          [],
        ]),
    ...hangingIndent([{ text: 'Next   ', tone: 'heading' }], [{ text: assessment.next, bold: true }], columns),
    [],
    ...prose(lengthSentence(assessment, length), columns, 'dim'),
    [],
    ...(assessment.remarks.length === 0
      ? []
      : [...assessment.remarks.flatMap((remark) => prose(remark, columns, 'warn')), []]),
    line(
      span('Level ', 'strong'),
      span(levelBar(assessment.level), 'accent'),
      { text: ` ${assessment.level} of 5`, bold: true },
      span(`  ${levelWords[assessment.level]}`, 'dim'),
    ),
    ...prose(worth, columns, 'dim'),
  ];
}

function levelBar(level: number): string {
  return '■'.repeat(level) + '□'.repeat(5 - level);
}

function evidenceLines({ id, met, evidence }: Judged, extra: string, columns: number): Line[] {
  const tone = met === 1 ? 'good' : 'warn';
  const head = hangingIndent(
    [span(` ${marks[met]} `, tone)],
    [{ text: met === 1 ? described(id, extra) : `partly: ${described(id, extra)}` }],
    columns,
  );
  const quotes = evidence.length === 0 ? [] : wrap([span(evidence.map(quoted).join('  '), 'accent')], columns - 5);
  return [...head, ...quotes.map((row): Line => [{ text: '     ' }, ...row])];
}

function missingLines({ id, against }: Judged, extra: string, columns: number): Line[] {
  const head = hangingIndent([span(' · ', 'bad')], [{ text: described(id, extra) }], columns);
  const blame =
    against.length === 0
      ? []
      : wrap([span(`this sounds like blame: ${against.map(quoted).join('  ')}`, 'warn')], columns - 5);
  return [...head, ...blame.map((row): Line => [{ text: '     ' }, ...row])];
}

/** The learner's words on one line, in quotation marks. */
function quoted(words: string): string {
  return `“${words.replace(/\s+/g, ' ')}”`;
}

function lengthSentence({ words, speakingSeconds }: Assessment, length: Length | null): string {
  const base = `${words} words, ${speakingSeconds} s aloud at 150 words a minute`;
  if (length !== null) return `${base}: ${fit(length, speakingSeconds)}.`;
  if (words > 280) return `${base}: listeners tire after 120 s.`;
  return `${base}.`;
}

function spoken({ question, length, assessment }: Read): Line[] {
  const extraOf = (id: string) => question.criteria.find((wanted) => wanted.id === id)?.extra ?? '';
  return said(
    ...assessment.criteria
      .filter(({ met }) => met > 0)
      .map(
        ({ id, met, evidence }) =>
          `I found ${met === 1 ? '' : 'partly '}${described(id, extraOf(id))}${evidence.length === 0 ? '.' : `: ${evidence.map(quoted).join(', ')}.`}`,
      ),
    ...assessment.criteria
      .filter(({ met }) => met === 0)
      .map(
        ({ id, against }) =>
          `I could not find ${described(id, extraOf(id))}.${against.length === 0 ? '' : ` This sounds like blame: ${against.map(quoted).join(', ')}.`}`,
      ),
    `Next: ${assessment.next}`,
    lengthSentence(assessment, length),
    ...assessment.remarks,
    `Level ${assessment.level} of 5: ${levelWords[assessment.level]}.`,
    worth,
  );
}
