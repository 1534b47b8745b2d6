import { hangingIndent } from '../../../text/hanging-indent.js';
import { type Line, line, span } from '../../../text/line.js';
import { truncate } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import type { Exercise } from '../../legacy-exercise.js';
import { said, stage, turn } from '../../stage.js';
import type { Desk, Read } from '../desk.js';
import { draftKey, lengths } from '../lengths.js';
import { choosing } from './choosing.js';
import { writing } from './writing.js';

/** What an interviewer would ask next, and ways on: again, shorter, longer, another question. */
export function probing(desk: Desk, read: Read): Exercise {
  const { question, assessment, answer } = read;
  const again = (now: number) => turn(writing(desk, question, { text: answer, now, length: read.length }));
  const inLength = (index: number, now: number) => {
    const length = lengths[index];
    if (length === undefined) return null;
    const draft = desk.drafts[draftKey(question.id, length)] ?? '';
    return turn(writing(desk, question, { text: draft, now, length, isDraft: draft !== '' }));
  };
  return stage({
    title: 'Interview coach',
    status: 'follow-up',
    keys: [
      ['a', 'improve this answer'],
      ['1 2 3', '30 s, 90 s, 3 min'],
      ['n', 'another question'],
      ['enter', 'done'],
    ],
    view({ columns, rows }) {
      const measure = Math.min(columns, 80);
      const lines: Line[] = [
        [span('An interviewer would ask next', 'heading')],
        ...assessment.probes.flatMap((probe) => hangingIndent([span(' ? ', 'accent')], [{ text: probe }], measure)),
        [],
        ...prose('Answer them aloud now. If a sentence was worth saying, it belongs in the answer.', measure, 'dim'),
        [],
        [span('The same story, again', 'heading')],
        line(
          span(' a  ', 'accent'),
          'improve this answer: ',
          span(truncate(assessment.next, Math.max(0, measure - 26)), 'dim'),
        ),
        ...lengths.map(({ name, seconds }, index) =>
          line(
            span(` ${index + 1}  `, 'accent'),
            `tell it in ${name}`,
            span(`  about ${Math.round(seconds * 2.5)} words`, 'dim'),
          ),
        ),
        line(span(' n  ', 'accent'), 'another question'),
      ];
      return lines.slice(0, rows);
    },
    press(key, now) {
      if (key === 'a') return again(now);
      if (key === 'n') return turn(choosing(desk));
      if (key === '1' || key === '2' || key === '3') return inLength(Number(key) - 1, now);
      return key === 'enter' ? turn(finished(read)) : null;
    },
    say: said(
      'An interviewer would ask next:',
      ...assessment.probes,
      'Answer them aloud. If a sentence was worth saying, it belongs in the answer.',
    ),
    form: 'a to improve the answer, 1, 2 or 3 to tell it in 30 seconds, 90 seconds or 3 minutes, n for another question, an empty line to stop',
    read(typed, now) {
      const said = typed.trim().toLowerCase();
      if (said === '') return turn(finished(read));
      const next =
        said === 'a'
          ? again(now)
          : said === 'n'
            ? turn(choosing(desk))
            : /^[123]$/.test(said)
              ? inLength(Number(said) - 1, now)
              : null;
      return next ?? { malformed: 'Type a, 1, 2, 3 or n, or leave the line empty to stop.' };
    },
  });
}

function finished({ question, assessment }: Read): Exercise {
  return stage({
    title: 'Interview coach',
    status: 'done',
    keys: [['enter', 'leave']],
    done: true,
    view: ({ columns, rows }) =>
      [
        [] as Line,
        [span(' Kept.', 'strong')] as Line,
        ...prose(` Your answer to "${question.text}" is in your journal, level ${assessment.level}.`, columns - 1),
        ...prose(` Next time: ${assessment.next}`, columns - 1, 'dim'),
      ].slice(0, rows),
    say: said(`Your answer is kept. Next time: ${assessment.next}`),
    form: null,
  });
}
