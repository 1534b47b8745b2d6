import { type Moment, type Stage, type Step, stageWithin } from '../../kit/practice.js';
import { allowance } from '../conversation/endpoint.js';
import { asking, beginAsking } from './asking.js';
import { consenting } from './consenting.js';
import { judged } from './judged.js';
import { judging } from './judging.js';
import { looking } from './looking.js';
import { replying } from './replying.js';
import { stopped } from './stopped.js';
import type { Over, Talk, TalkIntent, TalkStage } from './talk.js';

/** Begins it: with a question where that is allowed already, else with what would be sent, or with a look for somebody to ask. */
export function beginTalk(talk: Omit<Talk, 'at'>, now: number): Talk {
  const { endpoint, allowed } = talk;
  if (endpoint === null || 'fault' in endpoint) return { ...talk, at: { stage: 'looking', since: now, found: null } };
  const isAllowed = allowed.includes(allowance(endpoint));
  return isAllowed ? beginAsking(talk, endpoint, now) : { ...talk, at: { stage: 'consenting', endpoint, scroll: 0 } };
}

/** What the conversation is at now, as a stage of the practice that began it. `over` says how that goes on. */
export function talkStage<Whole>(
  talk: Talk,
  whole: (next: Talk) => Whole,
  over: (talk: Talk, end: Over, moment: Moment) => Step<Whole>,
): Stage<Whole, TalkIntent> {
  return stageWithin(stageOf(talk), whole, ({ at }) => (at.stage === 'over' ? at : null), over);
}

function stageOf(talk: Talk): TalkStage {
  const { at } = talk;
  switch (at.stage) {
    case 'looking':
      return looking(talk, at);
    case 'consenting':
      return consenting(talk, at);
    case 'asking':
      return asking(talk, at);
    case 'stopped':
      return stopped(talk, at);
    case 'replying':
      return replying(talk, at);
    case 'judging':
      return judging(talk, at);
    case 'judged':
      return judged(talk, at);
    case 'over':
      throw new RangeError('the conversation is over: whoever began it goes on');
  }
}
