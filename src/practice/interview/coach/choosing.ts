import type { Key } from '../../../text/key.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import { padEnd, truncate } from '../../../text/width.js';
import { type Binding, stay, step } from '../../kit/practice.js';
import { type Stage, said } from '../../kit/stages.js';
import { beginAnswer } from '../answer/answer-stage.js';
import { drilled } from '../answer/versions.js';
import type { Choosing, Coach, CoachIntent } from './state.js';

/** The list of questions, and of drills behind them: which to answer. */
export function choosing(coach: Coach, { cursor }: Choosing): Stage<Coach, CoachIntent> {
  const items = itemsOf(coach);
  const last = items.length - 1;
  const to = (keys: readonly Key[], index: number): Binding<CoachIntent> => ({
    keys,
    intent: { type: 'go-to', index: Math.min(Math.max(index, 0), last) },
  });
  const questions = coach.bank.length;
  return {
    status:
      cursor < questions
        ? `question ${cursor + 1}/${questions}`
        : `drill ${cursor - questions + 1}/${items.length - questions}`,
    bindings: [
      { ...to(['up', 'k'], cursor - 1), label: '↑↓', meaning: 'move' },
      to(['down', 'j'], cursor + 1),
      to(['page-up'], cursor - 8),
      to(['page-down'], cursor + 8),
      to(['home'], 0),
      to(['end'], last),
      { keys: ['enter'], intent: { type: 'choose', index: cursor }, meaning: 'answer it' },
    ],
    form: `a number from 1 to ${items.length}`,
    update(intent, { now }) {
      switch (intent.type) {
        case 'go-to':
          return step({ ...coach, at: { stage: 'choosing', cursor: intent.index } });
        case 'choose': {
          const answering = items[intent.index]?.begin(now);
          return answering === undefined ? stay(coach) : step({ ...coach, at: { stage: 'answering', answering } });
        }
        default:
          return stay(coach);
      }
    },
    view({ columns, rows }) {
      const shown = Math.max(1, rows - 6);
      const top = Math.max(0, Math.min(cursor - Math.floor(shown / 2), items.length - shown));
      const list = items.slice(top, top + shown).map(({ text, note }, index): Line => {
        const isHere = top + index === cursor;
        const room = columns - 13;
        const name: Span = {
          text: padEnd(truncate(text, room), room + 1),
          ...(isHere && { tone: 'accent' as const, bold: true as const }),
        };
        return line(isHere ? span(' ▸ ', 'accent') : '   ', name, span(note, note === 'draft' ? 'warn' : 'dim'));
      });
      const more = items.length - top - shown;
      return [
        line(span('Which question would you rather not be asked?', 'strong')),
        [],
        ...list,
        [span(more > 0 ? `   ▼ ${more} more` : '', 'dim')],
        [],
        [span(truncate(` Looks for: ${items[cursor]?.looksFor ?? ''}`, columns), 'dim')],
      ].slice(0, rows);
    },
    say: () =>
      said(
        'Which question will you answer?',
        ...items.map(({ text, note }, index) => `${index + 1}. ${text}${note === '' ? '' : ` (${note})`}`),
      ),
    read(typed) {
      const number = typed === '' ? cursor + 1 : Number(typed);
      const index = items[number - 1] === undefined ? items.findIndex(({ id }) => id === typed) : number - 1;
      if (index < 0) return { malformed: `Type a number from 1 to ${items.length}, for example 4.` };
      return { type: 'choose', index };
    },
  };
}

function itemsOf({ bank, drills, notebook }: Coach) {
  const noteOf = (key: string): string => {
    if ((notebook.drafts[key] ?? '') !== '') return 'draft';
    const best = notebook.written[key]?.reduce((most, { level }) => Math.max(most, level), 0) ?? 0;
    return best === 0 ? '' : `level ${best}`;
  };
  return [
    ...bank.map((question) => ({
      id: question.id,
      text: question.text,
      looksFor: question.looksFor,
      note: noteOf(question.id),
      begin: (now: number) => beginAnswer(question, bank, notebook, now),
    })),
    ...drills.flatMap((drill) => {
      const question = bank.find(({ id }) => id === drill.question);
      if (question === undefined) return [];
      const key = `${question.id}/${drill.id}`;
      return {
        id: drill.id,
        text: `Drill: ${drill.name.toLowerCase()}, in ${drill.lines.length} lines`,
        looksFor: drill.keep,
        note: noteOf(key),
        begin: (now: number) => beginAnswer(question, bank, notebook, now, drilled(drill)),
      };
    }),
  ];
}
