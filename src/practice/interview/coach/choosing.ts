import { type Line, line, type Span, span } from '../../../text/line.js';
import { padEnd, truncate } from '../../../text/width.js';
import { wrap } from '../../../text/wrap.js';
import { type CursorMove, cursorBindings, moveCursor } from '../../kit/list.js';
import { said } from '../../kit/page.js';
import { type Stage, stay, step } from '../../kit/practice.js';
import { beginAnswer } from '../answer/answer-stage.js';
import type { AnswerIntent, Answering, Scored } from '../answer/answering.js';
import type { Notebook } from '../answer/notebook.js';
import { drilled, type Version } from '../answer/versions.js';
import type { BankQuestion } from '../bank/bank.js';
import type { Drill } from '../bank/drills.js';
import type { Outside, Talk, TalkIntent } from '../talk/talk.js';

/** A learner with the coach. */
export interface Coach {
  readonly bank: readonly BankQuestion[];
  readonly drills: readonly Drill[];
  readonly notebook: Notebook;
  readonly outside: Outside;
  /** A command that writes down what is said; empty for none. */
  readonly transcribe: string;
  readonly at:
    | Choosing
    | { readonly stage: 'answering'; readonly answering: Answering }
    | Talking
    | Following
    | Finished;
}

/** Which question, or which drill behind them: from 0. */
export interface Choosing {
  readonly stage: 'choosing';
  readonly cursor: number;
}

/** What an interviewer would ask next, and the ways on. */
export interface Following {
  readonly stage: 'following';
  readonly question: BankQuestion;
  readonly version: Version | null;
  readonly scored: Scored;
  /** What came of a conversation with an interviewer of the learner's own, in a line; empty for none. */
  readonly heard: string;
}

/** In a conversation about an answer, and where it goes on after it. */
export interface Talking {
  readonly stage: 'talking';
  readonly talk: Talk;
  readonly after: Following;
}

export interface Finished extends Omit<Following, 'stage'> {
  readonly stage: 'finished';
}

export type CoachIntent =
  | AnswerIntent
  | TalkIntent
  | CursorMove
  /** Lets an interviewer of the learner's own ask on. */
  | { readonly type: 'be-asked' }
  /** Takes the question under the cursor, or one by its index. */
  | { readonly type: 'choose'; readonly index?: number }
  | { readonly type: 'improve' | 'choose-again' | 'stop' }
  /** The same story in another version: an index into those that are offered. */
  | { readonly type: 'tell-in'; readonly index: number };

/** On to an answer. */
export function begun(coach: Coach, answering: Answering): Coach {
  return { ...coach, at: { stage: 'answering', answering: { ...answering, transcribe: coach.transcribe } } };
}

/** The list with the cursor on a question; on the first where there is none of this id. */
export function atQuestion(bank: Coach['bank'], id: string | undefined): Choosing {
  const index = bank.findIndex((question) => question.id === id);
  return { stage: 'choosing', cursor: Math.max(0, index) };
}

/** The list of questions, and of drills behind them: which to answer. */
export function choosing(coach: Coach, { cursor }: Choosing): Stage<Coach, CoachIntent> {
  const items = itemsOf(coach);
  const questions = coach.bank.length;
  return {
    status:
      cursor < questions
        ? `question ${cursor + 1}/${questions}`
        : `drill ${cursor - questions + 1}/${items.length - questions}`,
    bindings: [...cursorBindings, { keys: ['enter'], intent: { type: 'choose' }, meaning: 'answer it' }],
    form: `a number from 1 to ${items.length}`,
    update(intent, { now }) {
      switch (intent.type) {
        case 'move-cursor':
          return step({ ...coach, at: { stage: 'choosing', cursor: moveCursor(intent.key, cursor, items.length) } });
        case 'choose': {
          const answering = items[intent.index ?? cursor]?.begin(now);
          return answering === undefined ? stay(coach) : step(begun(coach, answering));
        }
        default:
          return stay(coach);
      }
    },
    view({ columns, rows }) {
      const abouts = items.map(({ looksFor }) => wrap([span(`Looks for: ${looksFor}`, 'dim')], columns - 1));
      // As many rows for each as the longest takes, so that the list stands still.
      const shown = Math.max(1, rows - 5 - Math.max(...abouts.map(({ length }) => length)));
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
        ...(abouts[cursor] ?? []).map((each): Line => [span(' '), ...each]),
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
