import { type Line, line, span } from '../../../text/line.js';
import { padEnd, truncate } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import type { Exercise, Turn } from '../../legacy-exercise.js';
import { said, stage, turn } from '../../stage.js';
import { levelOfShare } from '../assess.js';
import type { Met } from '../criteria/criterion.js';
import type { Desk, Read } from '../desk.js';
import { described, marks, metWords } from '../names.js';
import { comparing } from './comparing.js';

const turns: readonly Met[] = [0, 0.5, 1];

/** The learner scores the answer against the same rubric. What they say counts as much as what the coach found. */
export function selfScoring(desk: Desk, read: Read, scores: Readonly<Record<string, Met>> = {}, cursor = 0): Exercise {
  const { question, assessment } = read;
  const rubric = question.criteria;
  const here = rubric[cursor];
  const scored = rubric.filter(({ id }) => scores[id] !== undefined).length;
  const set = (id: string, score: Met, to = cursor) =>
    selfScoring(desk, read, { ...scores, [id]: score }, Math.min(to, rubric.length - 1));
  const finish = (given: Readonly<Record<string, Met>>): Turn => {
    const share = rubric.reduce((sum, { id }) => sum + (given[id] ?? 0), 0) / Math.max(1, rubric.length);
    return turn(comparing(desk, read, given), {
      type: 'sorted',
      practice: 'coach',
      score: assessment.level,
      of: 5,
      details: {
        question: question.id,
        level: assessment.level,
        ...(Object.keys(given).length > 0 && { self: levelOfShare(share) }),
      },
    });
  };

  return stage({
    title: 'Interview coach',
    status: `score it yourself ${scored}/${rubric.length}`,
    keys: [
      ['↑↓', 'move'],
      ['←→', 'score'],
      ['enter', scored === rubric.length ? 'compare' : 'next'],
      ['s', 'leave it out'],
    ],
    view({ columns, rows }) {
      const measure = Math.min(columns, 80);
      const lines: Line[] = [
        [span('Now you: what would a fair listener find in it?', 'strong')],
        [],
        ...rubric.map(({ id, extra }, index): Line => {
          const score = scores[id];
          const isHere = index === cursor;
          const said = score === undefined ? '– –' : `${marks[score]} ${metWords[score]}`;
          return line(
            isHere ? span(' ▸ ', 'accent') : '   ',
            span(padEnd(said, 13), score === undefined ? 'dim' : score === 1 ? 'good' : score === 0 ? 'bad' : 'warn'),
            {
              text: truncate(described(id, extra), measure - 17),
              ...(isHere && { bold: true as const }),
            },
          );
        }),
        [],
        ...prose('You know what you meant to say; they only hear what you wrote.', measure, 'dim'),
        ...prose(read.answer.replace(/\s+/g, ' '), measure, 'dim'),
      ];
      return lines.slice(0, rows);
    },
    press(key) {
      if (key === 's') return finish({});
      if (key === 'up' || key === 'k') return turn(selfScoring(desk, read, scores, Math.max(0, cursor - 1)));
      if (key === 'down' || key === 'j')
        return turn(selfScoring(desk, read, scores, Math.min(rubric.length - 1, cursor + 1)));
      if (here === undefined) return finish(scores);
      const now = scores[here.id];
      if (key === 'right' || key === 'l') return turn(set(here.id, now === undefined ? 0.5 : now === 0 ? 0.5 : 1));
      if (key === 'left' || key === 'h') return turn(set(here.id, now === 1 ? 0.5 : 0));
      if (key === ' ') return turn(set(here.id, turns[(turns.indexOf(now ?? 1) + 1) % 3] ?? 0));
      if (key === '0' || key === '1' || key === '2') return turn(set(here.id, turns[Number(key)] ?? 0, cursor + 1));
      if (key !== 'enter') return null;
      if (scored === rubric.length) return finish(scores);
      const open = rubric.findIndex(({ id }, index) => index > cursor && scores[id] === undefined);
      return turn(
        selfScoring(desk, read, scores, open < 0 ? rubric.findIndex(({ id }) => scores[id] === undefined) : open),
      );
    },
    say: said(
      'Now score it yourself: what would a fair listener find in it?',
      ...rubric.map(({ id, extra }, index) => `${index + 1}. ${described(id, extra)}`),
    ),
    form: `${rubric.length} digits, one for each line: 0 not found, 1 partly, 2 met; or an empty line to leave it out`,
    read(typed) {
      const digits = typed.replace(/[\s,]/g, '');
      if (digits === '') return finish({});
      if (!/^[012]+$/.test(digits) || digits.length !== rubric.length) {
        return {
          malformed: `Type ${rubric.length} digits, for example ${'201201201'.slice(0, rubric.length)}: 0 not found, 1 partly, 2 met.`,
        };
      }
      return finish(Object.fromEntries(rubric.map(({ id }, index) => [id, turns[Number(digits[index])] ?? 0])));
    },
  });
}
