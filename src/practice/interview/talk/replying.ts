import { countWords } from '../../../reading/length.js';
import { drawEditor, textColumns } from '../../../text/editor/draw-editor.js';
import { type Editor, openEditor, pasteText, pressKey, replaceText } from '../../../text/editor/editor.js';
import type { Key } from '../../../text/key.js';
import { type Line, span } from '../../../text/line.js';
import type { Size } from '../../../text/size.js';
import { wrap } from '../../../text/wrap.js';
import { said } from '../../kit/page.js';
import { type Step, stay, step } from '../../kit/practice.js';
import { mostProbes, transcript } from '../conversation/told.js';
import { beginAsking } from './asking.js';
import { beginJudging } from './judging.js';
import { type Replying, type Talk, type TalkStage, talkKey } from './talk.js';

/** The question behind the answer, and a field to answer it in. */
export function replying(talk: Talk, at: Replying): TalkStage {
  const { endpoint, probe, editor } = at;
  const put = (next: Editor): Step<Talk> =>
    next === editor ? stay(talk) : step({ ...talk, at: { ...at, editor: next } });
  const number = talk.told.exchanges.length + 1;
  return {
    status: `reply ${number} of at most ${mostProbes} · ${countWords(editor.text)} words`,
    bindings: [
      { keys: ['ctrl-d', 'ctrl-s'], intent: { type: 'finish' }, meaning: 'say it' },
      { keys: ['ctrl-n'], intent: { type: 'be-judged' }, meaning: 'enough questions' },
      { keys: ['ctrl-e'], intent: { type: 'open-editor' }, meaning: 'your editor' },
      { keys: ['ctrl-u'], intent: { type: 'edit', key: 'ctrl-u' }, meaning: 'undo' },
    ],
    typing: true,
    form: 'a line of your reply, or an empty line to say it',
    update(intent, { now, size }) {
      switch (intent.type) {
        case 'edit':
          return put(pressKey(editor, intent.key, textColumns(measureOf(size) - 4)));
        case 'paste':
          return put(pasteText(editor, intent.text));
        case 'edited':
          return put(replaceText(editor, intent.text));
        case 'add-line':
          return put(openEditor(editor.text === '' ? intent.text : `${editor.text}\n${intent.text}`));
        case 'open-editor':
          return { ...stay(talk), edit: editor.text };
        case 'finish': {
          const next = replied(talk, at);
          return step(beginAsking(next, endpoint, now), drafted(next));
        }
        case 'be-judged': {
          const next = editor.text.trim() === '' ? talk : replied(talk, at);
          return step(beginJudging(next, endpoint, now), ...(next === talk ? [] : [drafted(next)]));
        }
        case 'flush':
          return editor.text.trim() === '' ? stay(talk) : step(talk, drafted(replied(talk, at)));
        default:
          return stay(talk);
      }
    },
    typed: (key: Key) => ({ type: 'edit', key }),
    view(size) {
      const measure = measureOf(size);
      const head: Line[] = [
        [span(`${endpoint.model} asks`, 'dim')],
        ...wrap([{ text: probe, tone: 'strong', bold: true }], measure).slice(0, Math.max(2, size.rows - 8)),
        [],
      ];
      const room = Math.max(2, size.rows - head.length - 2);
      const field = drawEditor(editor, measure - 4, room, 'Answer as you would aloud.');
      const edge = (corner: string) => [span(`${corner}${'─'.repeat(Math.max(0, measure - 1))}`, 'dim')];
      return [
        ...head,
        edge('┌'),
        ...Array.from({ length: room }, (_, row): Line => [span('│ ', 'dim'), ...(field.lines[row] ?? [])]),
        edge('└'),
      ].slice(0, size.rows);
    },
    say: () =>
      editor.text === ''
        ? said(`${endpoint.model} asks: ${probe}`, 'Any number of lines; an empty line says it.')
        : said('Go on, or leave the line empty.'),
    read: (typed) => (typed === '' ? { type: 'finish' } : { type: 'add-line', text: typed }),
  };
}

function replied(talk: Talk, { probe, editor }: Replying): Talk {
  const { told } = talk;
  return { ...talk, told: { ...told, exchanges: [...told.exchanges, { probe, reply: editor.text.trim() }] } };
}

function drafted(talk: Talk) {
  return { type: 'drafted', question: talkKey(talk), text: transcript(talk.told) } as const;
}

function measureOf({ columns }: Size): number {
  return Math.min(columns, 80);
}
