import { span } from '../../../text/line.js';
import type { Endpoint } from '../../kit/errand.js';
import { blank, passageStage } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import { compare, readJudgement } from '../conversation/judgement.js';
import { judgementMessages, longestJudgement } from '../conversation/messages.js';
import { transcript } from '../conversation/told.js';
import { ended, type Judging, type Talk, type TalkIntent, type TalkStage, talkKey, withoutIt } from './talk.js';

export function beginJudging(talk: Omit<Talk, 'at'>, endpoint: Endpoint, now: number): Talk {
  return { ...talk, at: { stage: 'judging', endpoint, since: now, first: null, written: 0 } };
}

/** Two judgements, one after the other; both have to be read before any of it counts. */
export function judging(talk: Talk, at: Judging): TalkStage {
  const { endpoint, first, written } = at;
  const time = first === null ? 'first' : 'second';
  return passageStage<Talk, TalkIntent>({
    status: `judging, ${time} of two`,
    bindings: [{ keys: ['escape'], intent: { type: 'stop-talk' }, meaning: 'stop it' }],
    form: null,
    errand: {
      kind: 'send',
      id: `judge ${at.since} ${time}`,
      endpoint,
      messages: judgementMessages(talk.told, time),
      longest: longestJudgement,
    },
    update(intent) {
      if (intent.type === 'stop-talk') return step(ended(talk, 'You stopped it; there is no judgement.'));
      if (intent.type !== 'news') return stay(talk);
      const { news } = intent;
      switch (news.type) {
        case 'so-far':
          return step({ ...talk, at: { ...at, written: news.text.length } });
        case 'done': {
          const judgement = readJudgement(news.text, talk.told);
          if ('fault' in judgement) return step(ended(talk, withoutIt(judgement.fault)));
          if (first === null) return step({ ...talk, at: { ...at, first: judgement, written: 0 } });
          const opinion = compare(first, judgement);
          const { level } = opinion;
          return step(
            { ...talk, at: { stage: 'judged', opinion, scroll: 0 } },
            { type: 'drafted', question: talkKey(talk), text: transcript(talk.told), ...(level !== null && { level }) },
          );
        }
        case 'failed':
          return step(ended(talk, withoutIt(news.why)));
        case 'found':
          return stay(talk);
      }
    },
    passages: [
      { text: `${endpoint.model} judges what you said, by the rubric, twice.`, tone: 'strong' },
      blank,
      {
        text: [
          span(`The ${time} judgement`, 'dim'),
          span(written === 0 ? ' …' : ` … ${written} characters so far`, 'dim'),
          span(' ▌', 'accent'),
        ],
        spoken: null,
      },
      blank,
      {
        text: 'What it cannot quote in your own words counts as not said.',
        tone: 'dim',
      },
    ],
    read: () => ({ type: 'stop-talk' }),
  });
}
