import { openEditor } from '../../../text/editor/editor.js';
import { span } from '../../../text/line.js';
import type { Endpoint } from '../../kit/errand.js';
import { blank, passageStage } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import { longestProbe, probeMessages, readProbe } from '../conversation/messages.js';
import { mostProbes } from '../conversation/told.js';
import { beginJudging } from './judging.js';
import { type Asking, ended, type Talk, type TalkIntent, type TalkStage, withoutIt } from './talk.js';

/** The next question behind the answer; a judgement once three were asked. */
export function beginAsking(talk: Omit<Talk, 'at'>, endpoint: Endpoint, now: number): Talk {
  if (talk.told.exchanges.length >= mostProbes) return beginJudging(talk, endpoint, now);
  return { ...talk, at: { stage: 'asking', endpoint, since: now, text: '' } };
}

/** A question as it comes, word by word. */
export function asking(talk: Talk, at: Asking): TalkStage {
  const { endpoint, text } = at;
  // Whoever has nothing left to ask says so in a word that is no question.
  const shown = readProbe(text) ?? '';
  return passageStage<Talk, TalkIntent>({
    status: `question ${talk.told.exchanges.length + 1} of at most ${mostProbes}`,
    bindings: [{ keys: ['escape'], intent: { type: 'stop-talk' }, meaning: 'stop it' }],
    form: null,
    errand: {
      kind: 'send',
      id: `ask ${at.since} ${talk.told.exchanges.length}`,
      endpoint,
      messages: probeMessages(talk.told),
      longest: longestProbe,
    },
    update(intent, { now }) {
      if (intent.type === 'stop-talk') return step({ ...talk, at: { stage: 'stopped', endpoint, text: shown } });
      if (intent.type !== 'news') return stay(talk);
      const { news } = intent;
      switch (news.type) {
        case 'so-far':
          return step({ ...talk, at: { ...at, text: news.text } });
        case 'done': {
          const probe = readProbe(news.text);
          if (probe === null) return step(beginJudging(talk, endpoint, now));
          return step({ ...talk, at: { stage: 'replying', endpoint, probe, editor: openEditor(), scroll: 0 } });
        }
        case 'failed':
          return step(ended(talk, withoutIt(news.why)));
        case 'found':
          return stay(talk);
      }
    },
    passages: [
      { text: `${endpoint.model} asks`, tone: 'dim', spoken: `${endpoint.model} reads your answer.` },
      blank,
      {
        text: [shown === '' ? span('It reads your answer …', 'dim') : span(shown, 'strong'), span(' ▌', 'accent')],
        spoken: null,
      },
    ],
    read: () => ({ type: 'stop-talk' }),
  });
}
