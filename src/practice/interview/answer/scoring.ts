import { beside, gap } from '../../../text/draw.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import { scrolled, scrollTarget } from '../../../text/scroll.js';
import type { Size } from '../../../text/size.js';
import { lineWidth, truncate } from '../../../text/width.js';
import { spokenTime } from '../../kit/duration.js';
import { prose } from '../../kit/page.js';
import { type Step, stay, step } from '../../kit/practice.js';
import { pageBindings } from '../../kit/scrolling.js';
import { said } from '../../kit/stages.js';
import { type SampleLevel, sampleLevels } from '../bank/bank.js';
import { type KeyedCriterion, keyOf } from '../bank/sample-key.js';
import { emptySheet, readScores, sheetBindings, sheetForm, sheetLines, updateSheet } from '../score-sheet.js';
import { described, levelOf, type Score, scoreWords, shareOf } from '../scores.js';
import type { Answering, AnswerStage, HandedIn, Scoring } from './answering.js';
import { aloud, remember } from './notebook.js';
import { draftKey, narrowed } from './versions.js';

export function beginScoring(answering: Answering, answer: HandedIn): Answering {
  const question = narrowed(answering.question, answering.version);
  const sheet = emptySheet(question.criteria.map(({ id, extra }) => described(id, extra)));
  const keyed = (level: SampleLevel) => keyOf(question, level);
  const keys = { weak: keyed('weak'), medium: keyed('medium'), strong: keyed('strong') };
  return { ...answering, at: { stage: 'scoring', answer, sheet, keys, shown: 0, scroll: 0 } };
}

/**
 * The learner scores the answer on its rubric, beside a weak, a medium and a strong one with what a person gave each of them.
 */
export function scoring(answering: Answering, at: Scoring): AnswerStage {
  const { sheet, answer } = at;
  const texts = textsOf(answering, at);
  const scored = sheet.scores.filter((score) => score !== null).length;
  const go = (change: Partial<Scoring>) => step({ ...answering, at: { ...at, ...change } });
  return {
    status: `score it yourself ${scored}/${sheet.names.length}`,
    bindings: [
      ...sheetBindings(sheet, 'done'),
      { keys: ['tab'], intent: { type: 'show-text', by: 1 }, meaning: 'another text' },
      { keys: ['shift-tab'], intent: { type: 'show-text', by: -1 } },
      ...pageBindings,
      { keys: ['s'], intent: { type: 'leave-out' }, meaning: 'leave it out' },
    ],
    form: `${sheetForm(sheet)}; or an empty line to leave it out`,
    update(intent, { size }) {
      switch (intent.type) {
        case 'show-text':
          return go({ shown: (at.shown + intent.by + texts.length) % texts.length, scroll: 0 });
        case 'scroll': {
          const { columns, rows } = paneOf(size, sheet.names.length);
          return go({
            scroll: scrollTarget(intent.key, at.scroll, pane(texts[at.shown], columns).length, rows) ?? at.scroll,
          });
        }
        case 'leave-out':
          return step({ ...answering, at: { stage: 'scored', answer, scores: null } });
        case 'move':
        case 'raise':
        case 'lower':
        case 'turn':
        case 'score':
        case 'hand-in': {
          const next = updateSheet(sheet, intent);
          return 'given' in next ? finish(answering, answer, next.given) : go({ sheet: next });
        }
        default:
          return stay(answering);
      }
    },
    view(size) {
      const shown = texts[at.shown];
      const { columns, rows } = paneOf(size, sheet.names.length);
      const key = shown?.key.length === 0 ? undefined : keyColumn(answering, shown);
      const text = scrolled(pane(shown, columns), { columns, rows }, at.scroll);
      const tabs = tabLine(
        texts.map(({ name }) => name),
        at.shown,
        size.columns,
      );
      const notice = [
        span(
          truncate(sheet.notice === '' ? heading(answer, shown) : sheet.notice, sheetWidth(size)),
          sheet.notice === '' ? 'dim' : 'warn',
        ),
      ];
      const table = [notice, ...sheetLines(sheet, sheetWidth(size), key)];
      if (isWide(size)) return [tabs, [], ...beside(text, gap(3), table)].slice(0, size.rows);
      return [tabs, ...text, ...table].slice(0, size.rows);
    },
    say: () =>
      said(
        answer.reading === null ? `${spokeFor(answer.seconds)}.` : '',
        ...texts
          .filter(({ isOwn }) => !isOwn)
          .flatMap((text) => [`${text.name}: ${flat(text.text)}`, text.remark, ...text.key.map(spokenKey)]),
        'Now score yours: what would a fair listener find in it?',
        ...sheet.names.map((name, index) => `${index + 1}. ${name}`),
      ),
    read: (typed) => (typed === '' ? { type: 'leave-out' } : readScores(sheet, typed)),
  };
}

/** The finished answer goes into the journal with the learner's own level. What was said aloud has no text to keep. */
function finish(answering: Answering, answer: HandedIn, scores: readonly Score[]): Step<Answering> {
  const key = draftKey(answering.question.id, answering.version);
  const level = levelOf(shareOf(scores));
  const isSpoken = answer.reading === null;
  const kept = {
    question: isSpoken ? aloud(key) : key,
    text: isSpoken ? `(${spokeFor(answer.seconds)})` : answer.text,
  };
  const notebook = remember(answering.notebook, kept.question, kept.text, level);
  return step({ ...answering, notebook, at: { stage: 'scored', answer, scores } }, { type: 'drafted', ...kept, level });
}

/** A text beside the sheet. */
interface Text {
  readonly name: string;
  readonly text: string;
  readonly remark: string;
  readonly key: readonly KeyedCriterion[];
  readonly isOwn: boolean;
}

/** The learner's answer, the three samples, and the newest earlier answers to the same question. */
function textsOf({ question, notebook }: Answering, { answer, keys }: Scoring): readonly Text[] {
  const none = { remark: '', key: [] };
  const before = Object.entries(notebook.written)
    .filter(([key]) => (key === question.id || key.startsWith(`${question.id}/`)) && !key.endsWith(aloud('')))
    .flatMap(([key, answers]) => answers.map((one) => ({ ...one, version: key.split('/')[1] })))
    .filter(({ text }) => text !== answer.text)
    .slice(-3)
    .reverse();
  return [
    ...(answer.text === '' ? [] : [{ ...none, name: 'yours', text: answer.text, isOwn: true }]),
    ...sampleLevels.map((level) => ({
      name: `${level} sample`,
      text: question.samples[level].text,
      remark: question.samples[level].verdict,
      key: keys[level],
      isOwn: false,
    })),
    ...before.map(({ text, level, version }, index) => ({
      ...none,
      name: index === 0 ? 'yours before' : `yours, ${index + 1} back`,
      text,
      remark: `You wrote this earlier${version === undefined ? '' : ` (${version} version)`}; it is kept as level ${level}.`,
      isOwn: false,
    })),
  ];
}

function pane(shown: Text | undefined, columns: number): Line[] {
  if (shown === undefined) return [];
  const { text, remark, key } = shown;
  return [
    ...prose(text, columns),
    ...(remark === '' ? [] : [[], ...prose(remark, columns, 'dim')]),
    ...(key.length === 0 ? [] : [[], ...key.flatMap((one) => prose(spokenKey(one), columns, 'dim'))]),
  ];
}

function spokenKey({ name, score, quote }: KeyedCriterion): string {
  return `The key for ${name}: ${scoreWords[score]}${quote === null ? '' : `, “${flat(quote)}”`}.`;
}

function keyColumn({ question, version }: Answering, shown: Text | undefined): (Score | null)[] {
  return narrowed(question, version).criteria.map(({ id }) => shown?.key.find((one) => one.id === id)?.score ?? null);
}

function heading(answer: HandedIn, shown: Text | undefined): string {
  const beside = shown === undefined || shown.key.length === 0 ? '' : ' The second column is the key of this sample.';
  const spoken = answer.reading === null ? `${spokeFor(answer.seconds)}. ` : '';
  return `${spoken}What would a fair listener find in yours?${beside}`;
}

function tabLine(names: readonly string[], shown: number, columns: number): Line {
  const full = line(
    ...names.map(
      (name, index): Span =>
        index === shown ? { text: ` ${name} `, tone: 'accent', bold: true, underline: true } : span(` ${name} `, 'dim'),
    ),
  );
  return lineWidth(full) <= columns
    ? full
    : line(
        { text: ` ${names[shown] ?? ''} `, tone: 'accent', bold: true },
        span(` ${shown + 1} of ${names.length}`, 'dim'),
      );
}

function isWide({ columns }: Size): boolean {
  return columns >= 100;
}

const textColumn = 58;

function sheetWidth(size: Size): number {
  return isWide(size) ? size.columns - textColumn - 3 : size.columns;
}

/** The room for the text: beside the sheet where it is wide enough, else above it. */
function paneOf(size: Size, criteria: number): Size {
  if (isWide(size)) return { columns: textColumn, rows: Math.max(1, size.rows - 2) };
  return { columns: size.columns, rows: Math.max(2, size.rows - criteria - 2) };
}

/** "You spoke for 1 min 20 s" */
function spokeFor(seconds: number): string {
  return `You spoke for ${spokenTime(seconds * 1000)}`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
