import { type Stage, step } from '../../kit/practice.js';
import { narrowed } from '../answer/versions.js';
import { opinionSentence } from '../conversation/judgement.js';
import type { TalkIntent } from '../talk/talk.js';
import { beginTalk, talkStage } from '../talk/talk-stage.js';
import type { Coach, Following, Talking } from './choosing.js';

/** A conversation about the answer that was just scored. */
export function beginTalking(coach: Coach, after: Following, now: number): Coach {
  const { scored, question, version } = after;
  const told = { question: narrowed(question, version), answer: scored.answer.text, exchanges: [] };
  const talk = beginTalk({ ...coach.outside, told, own: scored.scores }, now);
  return { ...coach, at: { stage: 'talking', talk, after } };
}

/** It goes on where it began, with what came of it; what the learner allowed in it they have allowed. */
export function talking(coach: Coach, at: Talking): Stage<Coach, TalkIntent> {
  return talkStage<Coach>(
    at.talk,
    (talk) => ({ ...coach, at: { ...at, talk } }),
    ({ endpoint, allowed }, { opinion, notice }) =>
      step({
        ...coach,
        outside: { endpoint, allowed },
        at: { ...at.after, heard: opinion === null ? notice : opinionSentence(opinion) },
      }),
  );
}
