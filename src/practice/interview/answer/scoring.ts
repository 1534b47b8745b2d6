import { spokenTime } from '../../../text/duration.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import { lineWidth, truncate } from '../../../text/width.js';
import { blank, type Passage, said, sayPassages } from '../../kit/page.js';
import { type Step, step } from '../../kit/practice.js';
import { type SampleLevel, sampleLevels } from '../bank/bank.js';
import { type KeyedCriterion, keyOf } from '../bank/sample-key.js';
import { emptySheet, scoringPage } from '../score-sheet.js';
import { described, levelOf, type Score, scoreWords, shareOf } from '../scores.js';
import type { Answering, AnswerStage, HandedIn, Scoring } from './answering.js';
import { aloud, remember } from './notebook.js';
import { draftKey, narrowed } from './versions.js';

export function beginScoring(answering: Answering, answer: HandedIn): Answering {
  const question = narrowed(answering.question, answering.version);
  const sheet = emptySheet(question.criteria.map(({ id, extra }) => described(id, extra)));
  const isAsked = (id: string) => question.criteria.some((wanted) => wanted.id === id);
  const keyed = (level: SampleLevel) => keyOf(question, level).filter(({ id }) => isAsked(id));
  const keys = { weak: keyed('weak'), medium: keyed('medium'), strong: keyed('strong') };
  return { ...answering, at: { stage: 'scoring', answer, sheet, keys, shown: 0, scroll: 0 } };
}

/** The learner scores the answer on its rubric, beside a weak, a medium and a strong one with what a person gave each of them. */
export function scoring(answering: Answering, at: Scoring): AnswerStage {
  const { sheet, answer, scroll } = at;
  const { criteria } = narrowed(answering.question, answering.version);
  const texts = textsOf(answering, at);
  const shown = texts[at.shown];
  const scored = sheet.scores.filter((score) => score !== null).length;
  const key = shown?.key ?? [];
  const put = (change: Partial<Scoring>): Answering => ({ ...answering, at: { ...at, ...change } });
  const page = scoringPage<Answering>({
    state: answering,
    sheet,
    scroll,
    passages: shown?.passages ?? [],
    above: (columns) => [
      tabLine(texts, at.shown, columns),
      ...(answer.trouble === undefined ? [] : [[span(truncate(answer.trouble, columns), 'warn')]]),
    ],
    heading: `${spokeFor(answer)}Your score${key.length === 0 ? '' : ', and the key of this sample'}`,
    key: key.length === 0 ? undefined : criteria.map(({ id }) => key.find((one) => one.id === id)?.score ?? null),
    onDone: 'done',
    put,
    handIn: (scores) => finish(answering, answer, scores),
  });
  return {
    ...page,
    status: `score it yourself ${scored}/${sheet.names.length}`,
    bindings: [
      ...page.bindings,
      { keys: ['tab'], intent: { type: 'show-text', by: 1 }, meaning: 'another text' },
      { keys: ['shift-tab'], intent: { type: 'show-text', by: -1 } },
      { keys: ['s'], intent: { type: 'leave-out' }, meaning: 'leave it out' },
    ],
    form: `${page.form}; or an empty line to leave it out`,
    update(intent, moment) {
      if (intent.type === 'leave-out') return step({ ...answering, at: { stage: 'scored', answer, scores: null } });
      if (intent.type !== 'show-text') return page.update(intent, moment);
      return step(put({ shown: (at.shown + intent.by + texts.length) % texts.length, scroll: 0 }));
    },
    say: () => [
      ...said(answer.trouble ?? '', spokeFor(answer)),
      ...texts
        .slice(answer.text === '' ? 0 : 1)
        .flatMap(({ name, passages }) => [...said(`${name}:`), ...sayPassages(passages)]),
      ...said(
        'Now score yours: what would a fair listener find in it?',
        ...sheet.names.map((name, index) => `${index + 1}. ${name}`),
      ),
    ],
    read: (typed) => (typed === '' ? { type: 'leave-out' } : page.read(typed)),
  };
}

/** The finished answer goes into the journal with the learner's own level. What was said aloud has no text to keep. */
function finish(answering: Answering, answer: HandedIn, scores: readonly Score[]): Step<Answering> {
  const key = draftKey(answering.question.id, answering.version);
  const level = levelOf(shareOf(scores));
  const isSpoken = answer.reading === null;
  const kept = { question: isSpoken ? aloud(key) : key, text: isSpoken ? spokeFor(answer).trim() : answer.text };
  const notebook = remember(answering.notebook, kept.question, kept.text, level);
  return step({ ...answering, notebook, at: { stage: 'scored', answer, scores } }, { type: 'drafted', ...kept, level });
}

/** A text beside the sheet. */
interface Text {
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly key: readonly KeyedCriterion[];
}

/** The learner's answer, the three samples, and the newest earlier answers to the same question. */
function textsOf({ question, notebook }: Answering, { answer, keys }: Scoring): readonly Text[] {
  const before = Object.entries(notebook.written)
    .filter(([key]) => (key === question.id || key.startsWith(`${question.id}/`)) && !key.endsWith(aloud('')))
    .flatMap(([key, answers]) => answers.map((one) => ({ ...one, version: key.split('/')[1] })))
    .filter(({ text }) => text !== answer.text)
    .slice(-3)
    .reverse();
  const remark = (text: string): Passage => ({ text, tone: 'dim' });
  return [
    ...(answer.text === '' ? [] : [{ name: 'yours', passages: [{ text: answer.text }], key: [] }]),
    ...sampleLevels.map((level) => ({
      name: `${level} sample`,
      key: keys[level],
      passages: [
        { text: question.samples[level].text },
        blank,
        remark(question.samples[level].verdict),
        blank,
        ...keys[level].map((one) => remark(keySentence(one))),
      ],
    })),
    ...before.map(({ text, level, version }, index) => ({
      name: index === 0 ? 'yours before' : `yours, ${index + 1} back`,
      key: [],
      passages: [
        { text },
        blank,
        remark(
          `You wrote this earlier${version === undefined ? '' : ` (${version} version)`}; it is kept as level ${level}.`,
        ),
      ],
    })),
  ];
}

function keySentence({ name, score, quote }: KeyedCriterion): string {
  return `The key for ${name}: ${scoreWords[score]}${quote === null ? '' : `, “${quote.replace(/\s+/g, ' ')}”`}.`;
}

/** "You spoke for 1 min 20 s. "; empty for an answer that was written. */
function spokeFor({ reading, seconds }: HandedIn): string {
  return reading === null ? `You spoke for ${spokenTime(seconds * 1000)}. ` : '';
}

function tabLine(texts: readonly Text[], shown: number, columns: number): Line {
  const full = texts.map(
    ({ name }, index): Span =>
      index === shown ? { text: ` ${name} `, tone: 'accent', bold: true, underline: true } : span(` ${name} `, 'dim'),
  );
  if (lineWidth(full) <= columns) return full;
  return line(
    { text: ` ${texts[shown]?.name ?? ''} `, tone: 'accent', bold: true },
    span(` ${shown + 1} of ${texts.length}`, 'dim'),
  );
}
