import { hangingIndent } from '../../../text/hanging-indent.js';
import { type Line, span } from '../../../text/line.js';
import { wrap } from '../../../text/wrap.js';
import { clockTime } from '../../kit/duration.js';
import { prose } from '../../kit/page.js';
import type { Exercise } from '../../legacy-exercise.js';
import { said, stage, turn } from '../../stage.js';
import type { BankQuestion } from '../bank.js';
import type { Desk } from '../desk.js';
import { writing } from './writing.js';

/** Nobody minds a minute of silence before a good answer. */
const thinkingTime = 60_000;

/** A question put to the learner: time to think, unless a draft is waiting. */
export function put(desk: Desk, question: BankQuestion, now: number): Exercise {
  const draft = desk.drafts[question.id] ?? '';
  return draft === ''
    ? thinking(desk, question, now, now)
    : writing(desk, question, { text: draft, now, isDraft: true });
}

/** The question, and time to think that can be cut short. */
function thinking(desk: Desk, question: BankQuestion, since: number, now: number): Exercise {
  const left = Math.max(0, thinkingTime - (now - since));
  return stage({
    title: 'Interview coach',
    status: `think ${clockTime(left)}`,
    keys: [['enter', 'begin to write']],
    every: 1000,
    view({ columns, rows }) {
      const measure = Math.min(columns, 76);
      const lines: Line[] = [
        [],
        ...wrap([{ text: question.text, tone: 'strong', bold: true }], measure - 2).map(
          (row): Line => [{ text: ' ' }, ...row],
        ),
        [],
        ...hangingIndent([span(' Looks for  ', 'dim')], [{ text: question.looksFor }], measure),
        [],
        ...prose(
          ' Take a true story of your own. Think of three things: what you put first, whom you asked, how it ended.',
          measure,
        ),
        [],
        [
          span(' Time to think ', 'dim'),
          { text: clockTime(left), tone: 'accent', bold: true },
          span('   then it is your turn', 'dim'),
        ],
      ];
      return lines.slice(0, rows);
    },
    press: (key, at) => (key === 'enter' || key === ' ' ? turn(writing(desk, question, { text: '', now: at })) : null),
    tick: (at) =>
      turn(
        at - since >= thinkingTime
          ? writing(desk, question, { text: '', now: at })
          : thinking(desk, question, since, at),
      ),
    say: said(
      `Question: ${question.text}`,
      `It looks for this: ${question.looksFor}`,
      'Take a true story of your own, and take your time to think.',
    ),
    form: null,
  });
}
