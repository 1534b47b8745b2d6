/** An answer being written. Longer than most: what is typed, what the journal keeps of it and what is shown hang together. */
import { countWords, speakingSeconds } from '../../../reading/length.js';
import { readAnswer } from '../../../reading/reading.js';
import { isTaggerLoaded } from '../../../reading/tagger.js';
import { fitLine, spread } from '../../../text/draw.js';
import { clockTime } from '../../../text/duration.js';
import { drawEditor, textColumns } from '../../../text/editor/draw-editor.js';
import { type Editor, openEditor, pasteText, pressKey, replaceText } from '../../../text/editor/editor.js';
import type { Key } from '../../../text/key.js';
import { type Line, line, span, type Tone } from '../../../text/line.js';
import type { Size } from '../../../text/size.js';
import { truncate } from '../../../text/width.js';
import { wrap } from '../../../text/wrap.js';
import { said } from '../../kit/page.js';
import { type Step, stay, step } from '../../kit/practice.js';
import type { Answering, AnswerStage, Writing } from './answering.js';
import { remember } from './notebook.js';
import { openersFor } from './openers.js';
import { draftKey, narrowed, wholeAnswer } from './versions.js';

/** A pause this long is when a draft is kept; and, for those who never pause, so many letters since the last time. */
const pause = 2000;
const mostUnsaved = 80;

const nothingYet = 'There is nothing to hand in yet. Write at least a few sentences.';

/** The editor on an answer: on its draft where there is one, else on `text`. */
export function beginWriting(answering: Answering, now: number, text = ''): Answering {
  const draft = answering.notebook.drafts[draftKey(answering.question.id, answering.version)] ?? '';
  const opened = draft === '' ? text : draft;
  const notice = draft === '' ? '' : `Your draft is back: ${countWords(draft)} words.`;
  const editor = openEditor(opened);
  return {
    ...answering,
    at: { stage: 'writing', editor, since: now, now, touched: now, saved: opened, notice, blanks: 0 },
  };
}

/** The answer being written, against a clock that only shows. */
export function writing(answering: Answering, at: Writing): AnswerStage {
  const { question, version } = answering;
  const { editor, now, saved, notice } = at;
  const words = countWords(editor.text);
  const opener = openerOf(answering, at);
  const go = (change: Partial<Writing>): Answering => ({ ...answering, at: { ...at, ...change } });
  const keep = (next: Writing) => kept(answering, next);
  const written = (next: Editor, time: number): Step<Answering> => {
    if (next === editor) return step(go({ now: time }));
    const changed = { ...at, editor: next, now: time, touched: time, notice: '' };
    return Math.abs(next.text.length - saved.length) >= mostUnsaved ? keep(changed) : step(go(changed));
  };
  return {
    status: `${clockTime(now - at.since)} · ${words} words`,
    bindings: [
      { keys: ['ctrl-d', 'ctrl-s'], intent: { type: 'finish' }, meaning: 'hand in' },
      { keys: ['ctrl-e'], intent: { type: 'open-editor' }, meaning: 'your editor' },
      { keys: ['ctrl-u'], intent: { type: 'edit', key: 'ctrl-u' }, meaning: 'undo' },
      { keys: ['ctrl-g'], intent: { type: 'go-blank' }, meaning: 'gone blank' },
      { keys: ['alt-b'], intent: { type: 'edit', key: 'alt-b' }, label: 'alt-b/f', meaning: 'by words' },
    ],
    typing: true,
    every: 1000,
    form: 'a line of your answer, ? if you go blank, or an empty line to hand it in',
    update(intent, { now: time, size }) {
      switch (intent.type) {
        case 'edit':
          return written(pressKey(editor, intent.key, textColumns(measureOf(size) - 4)), time);
        case 'paste':
          return written(pasteText(editor, intent.text), time);
        case 'add-line':
          return keep({
            ...at,
            editor: openEditor(withLine(answering, editor.text, intent.text)),
            now: time,
            touched: time,
            blanks: 0,
          });
        case 'edited':
          return keep({ ...at, editor: replaceText(editor, intent.text), now: time, touched: time, notice: '' });
        case 'open-editor':
          return { ...keep({ ...at, now: time }), edit: editor.text };
        case 'go-blank':
          return step(go({ now: time, blanks: at.blanks + 1 }));
        case 'finish':
          return handIn(answering, { ...at, now: time });
        case 'flush':
          return keep(at);
        case 'tick':
          return time - at.touched >= pause ? keep({ ...at, now: time }) : step(go({ now: time }));
        default:
          return stay(answering);
      }
    },
    typed: (key: Key) => ({ type: 'edit', key }),
    view(size) {
      const measure = measureOf(size);
      const head: Line[] = wrap([{ text: question.text, tone: 'strong', bold: true }], measure).slice(0, 2);
      const note = (text: string, tone: Tone) => (text === '' ? [] : [[span(truncate(text, measure), tone)]]);
      const hint = note(opener && `Go on with: ${opener}`, 'accent');
      const notes = [...note(notice, 'warn'), ...hint, ...note(promptOf(answering, editor.text), 'dim')].slice(0, 2);
      const room = Math.max(2, size.rows - head.length - notes.length - 3);
      const field = drawEditor(editor, measure - 4, room, 'Tell it as you would aloud.');
      return [
        ...head,
        ...notes,
        edge(field.above > 0 ? `▲ ${field.above} above` : '', '┌┐', measure),
        ...Array.from(
          { length: room },
          (_, row): Line => [span('│ ', 'dim'), ...fitLine(field.lines[row] ?? [], measure - 4), span(' │', 'dim')],
        ),
        edge(field.below > 0 ? `▼ ${field.below} below` : '', '└┘', measure),
        statusLine(answering, at, measure),
      ].slice(0, size.rows);
    },
    say: () => {
      if (opener !== '') return said(`Go on with: ${opener}`);
      const prompt = promptOf(answering, editor.text);
      if (isByLine(answering) && linesOf(editor.text).length > 0 && notice === '') return said(prompt);
      return said(
        notice,
        `Write your answer to: ${question.text}`,
        version === null || version.seconds === null
          ? ''
          : `It may take ${version.name}, ${Math.round(version.seconds * 2.5)} words.`,
        version?.keep ?? '',
        isByLine(answering) ? prompt : '',
        notice !== '' && saved !== '' && editor.text === saved ? `So far: ${saved}` : '',
        'Any number of lines; every line is kept. An empty line hands it in.',
      );
    },
    read(typed) {
      if (typed === '?') return { type: 'go-blank' };
      if (typed !== '') return { type: 'add-line', text: typed };
      return words === 0 ? { malformed: nothingYet } : { type: 'finish' };
    },
  };
}

/** The text in the journal and in the notebook, unless it is there already. */
function kept(answering: Answering, next: Writing): Step<Answering> {
  const { text } = next.editor;
  if (text === next.saved) return step({ ...answering, at: next });
  const key = draftKey(answering.question.id, answering.version);
  const notebook = remember(answering.notebook, key, text);
  return step({ ...answering, notebook, at: { ...next, saved: text } }, { type: 'drafted', question: key, text });
}

function handIn(answering: Answering, at: Writing): Step<Answering> {
  const { text } = at.editor;
  const words = countWords(text);
  if (words === 0) return step({ ...answering, at: { ...at, notice: nothingYet } });
  // Somebody who pastes an answer at once may be quicker than the tagger loads.
  if (!isTaggerLoaded()) {
    return kept(answering, {
      ...at,
      notice: 'The coach is still putting its glasses on. Hand it in again in a moment.',
    });
  }
  const { state, events } = kept(answering, at);
  const reading = readAnswer(narrowed(answering.question, answering.version), text, answering.bank);
  return step(
    { ...state, at: { stage: 'evidence', answer: { text, seconds: reading.seconds, reading }, scroll: 0 } },
    ...events,
  );
}

function openerOf({ question, version }: Answering, { blanks }: Writing): string {
  const openers = openersFor(narrowed(question, version));
  return blanks === 0 ? '' : (openers[(blanks - 1) % openers.length] ?? '');
}

function isByLine({ version }: Answering): boolean {
  return version !== null && version.lines.length > 0;
}

/** What a version wants said: the line that is next, where it is written line by line. */
function promptOf({ version }: Answering, text: string): string {
  if (version === null) return '';
  const { lines, keep } = version;
  if (lines.length === 0) return keep;
  const complete = linesOf(text).length - (text.endsWith('\n') || text === '' ? 0 : 1);
  const next = lines[complete];
  return next === undefined
    ? `All ${lines.length} lines are there: read them aloud, mend what you stumbled over, and hand them in.`
    : `Line ${complete + 1} of ${lines.length}: ${next}`;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((row) => row.trim() !== '');
}

function withLine(answering: Answering, text: string, typed: string): string {
  const joined = text === '' || text.endsWith('\n') ? `${text}${typed}` : `${text}\n${typed}`;
  return isByLine(answering) ? `${joined}\n` : joined;
}

function measureOf({ columns }: Size): number {
  return Math.min(columns, 80);
}

/** An edge of the frame around the text, with its two corners. */
function edge(text: string, [left = '', right = '']: string, measure: number): Line {
  const title = text === '' ? '' : ` ${text} `;
  return [span(`${left}${title}${'─'.repeat(Math.max(0, measure - 2 - title.length))}${right}`, 'dim')];
}

/** The clock is in the status already; here stands what the answer would take aloud. */
function statusLine({ version }: Answering, { editor, saved }: Writing, measure: number): Line {
  const words = countWords(editor.text);
  const seconds = speakingSeconds(words);
  const target = version === null ? wholeAnswer : version.seconds;
  const isUnsaved = editor.text !== saved;
  return spread(
    line(
      span(`${words} words   `, 'dim'),
      span(`${seconds} s`, target !== null && seconds > target * 1.1 ? 'warn' : 'dim'),
      span(target === null ? ' aloud' : ` of ${target} s aloud`, 'dim'),
    ),
    [span(isUnsaved ? 'not saved yet' : editor.text === '' ? '' : '✓ saved', isUnsaved ? 'warn' : 'dim')],
    measure,
  );
}
