import { type Line, line, span } from '../../../text/line.js';
import { truncate } from '../../../text/width.js';
import { wrap } from '../../../text/wrap.js';
import { clockTime } from '../../kit/duration.js';
import { drawEditor, textColumns } from '../../kit/editor/draw-editor.js';
import { type Editor, openEditor, pasteText, pressKey, replaceText } from '../../kit/editor/editor.js';
import { spread } from '../../kit/page.js';
import type { Exercise, Turn } from '../../legacy-exercise.js';
import { type Drawn, said, stage, turn, undrawn } from '../../stage.js';
import { assess } from '../assess.js';
import type { BankQuestion } from '../bank.js';
import { countWords } from '../criteria/length.js';
import { type Desk, remember } from '../desk.js';
import { draftKey, type Length } from '../lengths.js';
import { isTaggerLoaded, loadTagger } from '../reading/tagger.js';
import { feedback } from './feedback.js';

/** A pause this long is when a draft is kept; and, for those who never pause, so many letters since the last time. */
const pause = 2000;
const mostUnsaved = 80;

interface Writing {
  readonly editor: Editor;
  readonly since: number;
  readonly now: number;
  /** When the last key was pressed. */
  readonly touched: number;
  /** The text as the journal has it. */
  readonly saved: string;
  readonly length: Length | null;
  readonly notice: string;
  readonly drawn: Drawn;
}

/** How the editor opens on an answer. */
interface Opening {
  readonly text: string;
  readonly now: number;
  readonly isDraft?: boolean;
  readonly length?: Length | null;
}

/** The answer being written, against a clock that only shows. */
export function writing(
  desk: Desk,
  question: BankQuestion,
  { text, now, isDraft = false, length = null }: Opening,
): Exercise {
  return at(desk, question, {
    editor: openEditor(text),
    since: now,
    now,
    touched: now,
    saved: text,
    length,
    notice: isDraft ? `Your draft is back: ${countWords(text)} words.` : '',
    drawn: undrawn(),
  });
}

function at(desk: Desk, question: BankQuestion, state: Writing): Exercise {
  const { editor, since, now, saved, length, notice, drawn } = state;
  const key = draftKey(question.id, length);
  const words = countWords(editor.text);
  const seconds = Math.round((words / 150) * 60);
  const target = length?.seconds ?? 120;
  const go = (change: Partial<Writing>): Exercise => at(desk, question, { ...state, ...change });
  const isUnsaved = editor.text !== saved;
  const keep = (change: Partial<Writing> = {}): Turn =>
    isUnsaved || change.editor !== undefined ? keepText({ ...state, ...change }) : turn(go(change));
  const keepText = (next: Writing): Turn =>
    turn(at(remember(desk, key, next.editor.text), question, { ...next, saved: next.editor.text }), {
      type: 'drafted',
      question: key,
      text: next.editor.text,
    });

  const written = (next: Editor, time: number): Turn => {
    if (next === editor) return turn(go({ now: time }));
    const change = { editor: next, now: time, touched: time, notice: '' };
    return Math.abs(next.text.length - saved.length) >= mostUnsaved ? keep(change) : turn(go(change));
  };

  const handIn = (time: number): Turn => {
    if (words === 0)
      return turn(go({ notice: 'There is nothing to hand in yet. Write at least a few sentences.', now: time }));
    if (!isTaggerLoaded()) {
      void loadTagger();
      return keep({ notice: 'The coach is still putting its glasses on. Hand it in again in a moment.', now: time });
    }
    const assessment = assess(question, editor.text);
    const after = remember(desk, key, editor.text, assessment.level);
    return turn(feedback(after, { question, length, answer: editor.text, assessment }), {
      type: 'drafted',
      question: key,
      text: editor.text,
      level: assessment.level,
    });
  };

  return stage({
    title: 'Interview coach',
    status: `${clockTime(now - since)} · ${words} words`,
    keys: [
      ['ctrl-d', 'hand in'],
      ['ctrl-e', 'your editor'],
      ['ctrl-u', 'undo'],
      ['alt-b/f', 'by words'],
    ],
    typing: true,
    every: 1000,
    view({ columns, rows }) {
      const measure = Math.min(columns, 80);
      drawn.columns = textColumns(measure - 4);
      const head: Line[] = wrap([{ text: question.text, tone: 'strong', bold: true }], measure).slice(0, 2);
      const clock = line(
        { text: clockTime(now - since), tone: 'accent' },
        span(`   ${words} words   `, 'dim'),
        span(`${seconds} s`, seconds > target * 1.1 ? 'warn' : 'dim'),
        span(` of ${target} s aloud`, 'dim'),
      );
      const state: Line = [
        span(isUnsaved ? 'not saved yet' : editor.text === '' ? '' : '✓ saved', isUnsaved ? 'warn' : 'dim'),
      ];
      const note: Line[] =
        notice === ''
          ? length === null
            ? []
            : [[span(truncate(length.keep, measure), 'dim')]]
          : [[span(truncate(notice, measure), 'warn')]];
      const room = Math.max(2, rows - head.length - note.length - 4);
      const field = drawEditor(editor, measure - 4, room, 'Tell it as you would aloud.');
      const edge = (text: string, corner: string): Line => [
        span(
          `${corner}${text === '' ? '' : ` ${text} `}${'─'.repeat(Math.max(0, measure - 1 - (text === '' ? 0 : text.length + 2)))}`,
          'dim',
        ),
      ];
      return [
        ...head,
        ...note,
        edge(field.above > 0 ? `▲ ${field.above} above` : '', '┌'),
        ...Array.from({ length: room }, (_, row): Line => [span('│ ', 'dim'), ...(field.lines[row] ?? [])]),
        edge(field.below > 0 ? `▼ ${field.below} below` : '', '└'),
        spread(clock, state, measure),
      ].slice(0, rows);
    },
    press(pressed, time) {
      if (pressed === 'ctrl-d' || pressed === 'ctrl-s') return handIn(time);
      if (pressed === 'ctrl-e') {
        const kept = keep({ now: time });
        return {
          ...kept,
          edit: {
            text: editor.text,
            edited: (text, back) => keep({ editor: replaceText(editor, text), now: back, touched: back, notice: '' }),
          },
        };
      }
      return written(pressKey(editor, pressed, drawn.columns), time);
    },
    paste: (text, time) => written(pasteText(editor, text), time),
    tick: (time) => (isUnsaved && time - state.touched >= pause ? keep({ now: time }) : turn(go({ now: time }))),
    say: said(
      ...(notice === '' ? [] : [notice]),
      `Write your answer to: ${question.text}`,
      ...(length === null
        ? []
        : [`It may take ${length.name}, ${Math.round(length.seconds * 2.5)} words. ${length.keep}`]),
      ...(saved !== '' && editor.text === saved && notice !== '' ? [`So far: ${saved}`] : []),
      'Any number of lines; every line is kept. An empty line hands it in.',
    ),
    form: 'a line of your answer, or an empty line to hand it in',
    read(typed, time) {
      if (typed.trim() === '') {
        if (words === 0) return { malformed: 'There is nothing to hand in yet. Write at least a few sentences.' };
        return handIn(time);
      }
      const text = editor.text === '' ? typed : `${editor.text}\n${typed}`;
      return keep({ editor: openEditor(text), now: time, touched: time });
    },
  });
}
