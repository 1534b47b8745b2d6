import { span } from '../../../text/line.js';
import { blank, type Passage, passageStage } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import { beginAsking } from './asking.js';
import { beginJudging } from './judging.js';
import { ended, type Stopped, type Talk, type TalkIntent, type TalkStage } from './talk.js';

/** A question that the learner has stopped in the middle: on without it. */
export function stopped(talk: Talk, { endpoint, text }: Stopped): TalkStage {
  const way = (key: string, about: string): Passage => ({
    text: about,
    mark: [span(` ${key}`.padEnd(8), 'accent')],
    spoken: null,
  });
  return passageStage<Talk, TalkIntent>({
    status: 'stopped',
    bindings: [
      { keys: ['enter'], intent: { type: 'be-judged' }, meaning: 'be judged now' },
      { keys: ['a'], intent: { type: 'ask-again' }, meaning: 'let it ask again' },
      { keys: ['escape'], intent: { type: 'end-talk' }, meaning: 'back' },
    ],
    form: 'j to be judged now, a to let it ask again, an empty line to go back',
    update(intent, { now }) {
      switch (intent.type) {
        case 'be-judged':
          return step(beginJudging(talk, endpoint, now));
        case 'ask-again':
          return step(beginAsking(talk, endpoint, now));
        case 'end-talk':
          return step(ended(talk));
        default:
          return stay(talk);
      }
    },
    passages: [
      { text: 'You stopped it.', tone: 'strong' },
      ...(text === '' ? [] : [blank, { text: `So far it said: ${text}`, tone: 'dim' } as const]),
      blank,
      way('enter', 'be judged on what you said so far'),
      way('a', 'let it ask again'),
      way('esc', 'back, without a judgement'),
    ],
    read(typed) {
      const wanted = typed.toLowerCase();
      if (wanted === '') return { type: 'end-talk' };
      if (wanted === 'j') return { type: 'be-judged' };
      if (wanted === 'a') return { type: 'ask-again' };
      return { malformed: 'Type j or a, or leave the line empty to go back.' };
    },
  });
}
