import { findIn } from '../../../course/id.js';
import { vary } from '../../../questions/vary.js';
import { loadTagger } from '../../../reading/tagger.js';
import { drawFrom } from '../../../simulations/engine/draw.js';
import { clockTime } from '../../../text/duration.js';
import { span } from '../../../text/line.js';
import { plural } from '../../../text/plural.js';
import { blank, type Passage, passageStage } from '../../kit/page.js';
import { type Practice, type Stage, type Step, stay, step } from '../../kit/practice.js';
import { answerStage, beginAnswer } from '../answer/answer-stage.js';
import type { Answering, Scored } from '../answer/answering.js';
import { openNotebook } from '../answer/notebook.js';
import { readBank } from '../bank/bank.js';
import { calibrationOf, corrected, roundsOf } from '../calibration.js';
import { opinionSentence } from '../conversation/judgement.js';
import { levelOf, shareOf } from '../scores.js';
import { outsideOf } from '../talk/talk.js';
import { beginTalk, talkStage } from '../talk/talk-stage.js';
import { readForks } from './forks.js';
import { makePlan, type Outcome } from './plan.js';
import { asking, graded } from './question.js';
import { reporting } from './report.js';
import { interviewTime, type Mock, type MockIntent, readInterview, writeInterview } from './state.js';
import { finish, underTheClock } from './under-the-clock.js';
import { decided, deciding } from './whiteboard.js';

export const mock: Practice<Mock, MockIntent> = {
  id: 'mock',
  title: 'Mock interview',
  summary: '20 minutes, all four topics, a whiteboard and the pressure question',
  begin({ course, progress, draw, now, transcribe = '', ...material }) {
    const bank = readBank({ course });
    const forks = readForks(course);
    // The answer is the last part; the tagger is loaded long before.
    void loadTagger();
    const kept = readInterview(progress.unfinished.mock, { course, bank, forks });
    const begun = kept ?? { parts: makePlan(course, progress, bank, forks, draw), outcomes: [], spent: 0 };
    return {
      ...begun,
      course,
      bank,
      forks,
      notebook: openNotebook(progress),
      outside: outsideOf(material),
      transcribe,
      calibration: calibrationOf(roundsOf(progress)),
      seed: draw(2 ** 31 - 1),
      since: now,
      now,
      at: { stage: 'opening' },
    };
  },
  stage: stageOf,
};

function stageOf(state: Mock): Stage<Mock, MockIntent> {
  const { at } = state;
  if (at.stage === 'opening') return opening(state);
  if (at.stage === 'talking') {
    return talkStage<Mock>(
      at.talk,
      (talk) => ({ ...state, at: { stage: 'talking', talk } }),
      (_, { opinion, notice }) =>
        step({
          ...state,
          at: { stage: 'report', scroll: 0, heard: opinion === null ? notice : opinionSentence(opinion) },
        }),
    );
  }
  if (at.stage === 'report') return reporting(state, at);
  return underTheClock(state, partOf, (outcome, now) => settle(state, outcome, now));
}

/** The part that is under way. The plan was checked against the course when it was made or read, so that each is there. */
function partOf(state: Mock): Stage<Mock, MockIntent> {
  const { at, course, forks } = state;
  const onDone = (points: number) => settle(state, { points }, state.now);
  switch (at.stage) {
    case 'question':
    case 'graded': {
      const written = findIn(course.questions, at.question);
      if (written === undefined) break;
      // Who has met its numbers before is to work it out again.
      const question = vary(written, drawFrom(state.seed, `${written.id} numbers`));
      return at.stage === 'question' ? asking(state, at, question) : graded(state, at, question, onDone);
    }
    case 'fork':
    case 'decided': {
      const fork = forks.find(({ id }) => id === at.fork);
      if (fork === undefined) break;
      return at.stage === 'fork' ? deciding(state, at, fork) : decided(state, at, fork, onDone);
    }
    case 'answer':
      return answerStage<Mock>(
        at.answering,
        (answering) => ({ ...state, notebook: answering.notebook, at: { stage: 'answer', answering } }),
        (next, scored, { now }) =>
          talked(settle({ ...state, notebook: next.notebook }, outcomeOf(state, scored), now), next, scored, now),
      );
  }
  throw new RangeError(`the course has lost the part of this interview that was at "${at.stage}"`);
}

/** The interview is over and counted; where an interviewer of the learner's own is set, it asks on before the report. */
function talked(after: Step<Mock>, { question }: Answering, scored: Scored, now: number): Step<Mock> {
  const { at, outside } = after.state;
  const { endpoint } = outside;
  const isReady = endpoint !== null && !('fault' in endpoint) && scored.answer.text !== '';
  if (at.stage !== 'report' || !isReady) return after;
  const told = { question, answer: scored.answer.text, exchanges: [] };
  const talk = beginTalk({ ...outside, told, own: scored.scores }, now);
  return { ...after, state: { ...after.state, at: { stage: 'talking', talk } } };
}

/** The answer counts by the learner's own score, with the tilt taken out that they show when they score others. */
function outcomeOf({ calibration }: Mock, { scores }: Scored): Outcome {
  if (scores === null) return { points: null };
  const share = corrected(shareOf(scores), calibration);
  return { points: share, level: levelOf(share) };
}

/** What is about to happen; the clock starts with enter. */
function opening(state: Mock): Stage<Mock, MockIntent> {
  const { parts, outcomes, spent } = state;
  const isBegun = outcomes.length > 0 || spent > 0;
  const count = (kind: string) => parts.filter((part) => part.kind === kind).length;
  const left = clockTime(interviewTime - spent);
  const where = `You stopped at part ${outcomes.length + 1} of ${parts.length}.`;
  const sentences = [
    `${plural(count('question'), 'question')} from all tracks, each with its answer at once.`,
    `A whiteboard: design the checkout of a shop, ${plural(count('fork'), 'decision')} with their consequences.`,
    'At the end the question about pressure, written or said aloud. It counts a third, by your own score.',
    'Then what to do next. Skip what you do not know, as you would there: the clock goes on.',
  ];
  const passages: readonly Passage[] = [
    blank,
    {
      text: isBegun ? where : 'Twenty minutes, as they will be.',
      tone: 'strong',
      mark: [span(' ')],
      spoken: isBegun ? `${where} ${left} are left.` : 'A mock interview of twenty minutes.',
    },
    blank,
    ...sentences.map((text): Passage => ({ text, mark: [span('  · ', 'dim')] })),
    blank,
    { text: `The clock ${isBegun ? 'goes on' : 'starts'} when you press enter.`, tone: 'dim', mark: [span(' ')] },
  ];
  return passageStage<Mock, MockIntent>({
    status: isBegun ? `${left} left` : '20 minutes',
    bindings: [{ keys: ['enter'], intent: { type: 'start' }, meaning: isBegun ? 'go on' : 'start the clock' }],
    form: null,
    update: (intent, { now }) =>
      intent.type === 'start' ? step(nextPart({ ...state, since: now, now })) : stay(state),
    passages,
    read: () => ({ type: 'start' }),
  });
}

/** The next part, or the report. */
function nextPart(state: Mock): Mock {
  const { bank, notebook, parts, outcomes, now } = state;
  const part = parts[outcomes.length];
  if (part === undefined) return { ...state, at: { stage: 'report', scroll: 0 } };
  switch (part.kind) {
    case 'question':
      return { ...state, at: { stage: 'question', question: part.id, since: now, done: [], complaint: '' } };
    case 'fork':
      return { ...state, at: { stage: 'fork', fork: part.id, cursor: 0 } };
    case 'answer': {
      const question = bank.find(({ id }) => id === part.id);
      if (question === undefined) return nextPart({ ...state, outcomes: [...outcomes, { points: null }] });
      return {
        ...state,
        at: {
          stage: 'answer',
          answering: { ...beginAnswer(question, bank, notebook, now), transcribe: state.transcribe },
        },
      };
    }
  }
}

function settle(state: Mock, outcome: Outcome, now: number): Step<Mock> {
  const next = { ...state, now, outcomes: [...state.outcomes, outcome] };
  if (next.outcomes.length === next.parts.length) return finish(next);
  return step(nextPart(next), { type: 'practised', practice: 'mock', state: writeInterview(next) });
}
