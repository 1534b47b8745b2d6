import { clockTime } from '../../../text/duration.js';
import { span } from '../../../text/line.js';
import { blank, type Passage, passageStage } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import type { BankQuestion } from '../bank/bank.js';
import type { AnswerIntent, Answering, AnswerStage, Thinking } from './answering.js';
import { beginSpeaking } from './speaking.js';
import { beginWriting } from './writing.js';

/** Nobody minds a minute of silence before a good answer. */
const thinkingTime = 60_000;

/** Time to breathe in before one speaks, in milliseconds. */
const countdown = 3000;

const advice =
  'Take a true story of your own. Think of three things: what you put first, whom you asked, how it ended.';
const forJuniors =
  'No such story from work yet? A thesis, an internship, a club or a move has the same shape: what was due, what came first, who helped, how it ended.';

/** The question, and time to think that can be cut short. */
export function thinking(answering: Answering, { since, now }: Thinking): AnswerStage {
  const { question } = answering;
  const clock = clockTime(Math.max(0, thinkingTime - (now - since)));
  return passageStage<Answering, AnswerIntent>({
    status: `think ${clock}`,
    bindings: [
      { keys: ['enter', ' '], intent: { type: 'write' }, meaning: 'begin to write' },
      { keys: ['a'], intent: { type: 'speak', after: countdown }, meaning: 'say it aloud' },
    ],
    every: 1000,
    form: 'an empty line to write your answer, or a to say it aloud',
    update(intent, moment) {
      switch (intent.type) {
        case 'write':
          return step(beginWriting(answering, moment.now));
        case 'speak':
          return step(beginSpeaking(answering, moment.now + intent.after, moment.now));
        case 'tick':
          return step(
            moment.now - since >= thinkingTime
              ? beginWriting(answering, moment.now)
              : { ...answering, at: { stage: 'thinking', since, now: moment.now } },
          );
        default:
          return stay(answering);
      }
    },
    passages: passages(question, clock),
    read: (line) => (line.toLowerCase() === 'a' ? { type: 'speak', after: 0 } : { type: 'write' }),
  });
}

function passages({ text, looksFor }: BankQuestion, clock: string): readonly Passage[] {
  const edge = [span(' ')];
  return [
    blank,
    { text: [{ text, tone: 'strong', bold: true }], mark: edge, spoken: `Question: ${text}` },
    blank,
    { text: looksFor, mark: [span(' Looks for  ', 'dim')], spoken: `It looks for this: ${looksFor}` },
    blank,
    { text: advice, mark: edge },
    blank,
    { text: forJuniors, tone: 'dim', mark: edge },
    blank,
    {
      text: [{ text: clock, tone: 'accent', bold: true }, span(', then it is your turn', 'dim')],
      mark: [span(' Time to think ', 'dim')],
      spoken: 'Take your time to think.',
    },
  ];
}
