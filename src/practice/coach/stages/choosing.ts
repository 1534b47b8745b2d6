import { type Line, line, type Span, span } from '../../../text/line.js';
import { padEnd, truncate } from '../../../text/width.js';
import type { Exercise } from '../../legacy-exercise.js';
import { said, stage, turn } from '../../stage.js';
import type { Desk } from '../desk.js';
import { put } from './thinking.js';

/** The list of questions: which to answer. Begins at the newest draft. */
export function choosing(desk: Desk, at?: number): Exercise {
  const { bank, drafts, written } = desk;
  const newest = Object.keys(drafts).at(-1)?.split('/')[0];
  const cursor =
    at ??
    Math.max(
      0,
      bank.findIndex(({ id }) => id === newest),
    );
  const last = bank.length - 1;
  const move = (to: number) => turn(choosing(desk, Math.min(Math.max(to, 0), last)));
  const noteOf = (id: string): string => {
    if ((drafts[id] ?? '') !== '') return 'draft';
    const best = written[id]?.reduce((most, { level }) => Math.max(most, level), 0) ?? 0;
    return best === 0 ? '' : `level ${best}`;
  };

  return stage({
    title: 'Interview coach',
    status: `question ${cursor + 1}/${bank.length}`,
    keys: [
      ['↑↓', 'move'],
      ['enter', 'answer it'],
    ],
    view({ columns, rows }) {
      const shown = Math.max(1, rows - 6);
      const top = Math.max(0, Math.min(cursor - Math.floor(shown / 2), bank.length - shown));
      const list = bank.slice(top, top + shown).map(({ id, text }, index): Line => {
        const isHere = top + index === cursor;
        const room = columns - 13;
        const name: Span = {
          text: padEnd(truncate(text, room), room + 1),
          ...(isHere && { tone: 'accent' as const, bold: true as const }),
        };
        return line(
          isHere ? span(' ▸ ', 'accent') : '   ',
          name,
          span(noteOf(id), noteOf(id) === 'draft' ? 'warn' : 'dim'),
        );
      });
      const chosen = bank[cursor];
      const more = bank.length - top - shown;
      return [
        line(span('Which question would you rather not be asked?', 'strong'), ''),
        [],
        ...list,
        [span(more > 0 ? `   ▼ ${more} more` : '', 'dim')],
        [],
        [span(truncate(` Looks for: ${chosen?.looksFor ?? ''}`, columns), 'dim')],
      ];
    },
    press(key, now) {
      if (key === 'up' || key === 'k') return move(cursor - 1);
      if (key === 'down' || key === 'j') return move(cursor + 1);
      if (key === 'page-up') return move(cursor - 8);
      if (key === 'page-down') return move(cursor + 8);
      if (key === 'home') return move(0);
      if (key === 'end') return move(last);
      const chosen = bank[cursor];
      return key === 'enter' && chosen !== undefined ? turn(put(desk, chosen, now)) : null;
    },
    say: said(
      'Which question will you answer?',
      ...bank.map(({ id, text }, index) => `${index + 1}. ${text}${noteOf(id) === '' ? '' : ` (${noteOf(id)})`}`),
    ),
    form: `a number from 1 to ${bank.length}`,
    read(typed, now) {
      const number = Number(typed.trim() === '' ? cursor + 1 : typed.trim());
      const chosen = bank[number - 1] ?? bank.find(({ id }) => id === typed.trim());
      if (chosen === undefined) return { malformed: `Type a number from 1 to ${bank.length}, for example 4.` };
      return turn(put(desk, chosen, now));
    },
  });
}
