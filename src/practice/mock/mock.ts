import { findIn } from '../../course/id.js';
import type { LearnerEvent } from '../../progress/event.js';
import { type Line, line, span } from '../../text/line.js';
import { readBank } from '../coach/deck.js';
import { deskOf } from '../coach/desk.js';
import { loadTagger } from '../coach/reading/tagger.js';
import { put } from '../coach/stages/thinking.js';
import { clockTime } from '../kit/duration.js';
import { prose } from '../kit/page.js';
import type { Exercise, Practice, Turn } from '../legacy-exercise.js';
import { said, stage, turn } from '../stage.js';
import { forking } from './forking.js';
import { readForks } from './forks.js';
import { elapsed, type Interview, interviewTime, readInterview, writeInterview } from './interview.js';
import { makePlan, type Outcome } from './plan.js';
import { type Onward, questioning } from './questioning.js';
import { reporting, reportOf } from './report.js';
import { timed, untimed } from './timed.js';

export const mock: Practice = {
  id: 'mock',
  title: 'Mock interview',
  summary: '20 minutes, all four topics, a whiteboard and one answer',
  begin({ course, progress, draw, now }) {
    const bank = readBank({ course });
    const forks = readForks(course);
    // The answer is the last part; the tagger is awake long before.
    void loadTagger();
    const kept = readInterview(progress.unfinished['mock'], { course, bank, forks });
    const begun = kept ?? { parts: makePlan(course, progress, bank, forks, draw), outcomes: [], spent: 0 };
    return opening({ course, bank, forks, progress, draw, ...begun, since: now });
  },
};

/** What is about to happen; the clock starts with enter. */
function opening(interview: Interview): Exercise {
  const { parts, outcomes, spent } = interview;
  const isBegun = outcomes.length > 0 || spent > 0;
  const count = (kind: string) => parts.filter((part) => part.kind === kind).length;
  const start = (now: number) => turn(nextPart({ ...interview, since: now }, now));
  const sentences = [
    `${count('question')} questions from all four tracks, each with its answer at once.`,
    `A whiteboard: design the checkout of a shop, ${count('fork')} decisions with their consequences.`,
    'One question about your own work, read by the coach.',
    'At the end, what to do next. Skip what you do not know, as you would there: the clock goes on.',
  ];
  return stage({
    title: 'Mock interview',
    status: isBegun ? `${clockTime(interviewTime - spent)} left` : '20 minutes',
    keys: [['enter', isBegun ? 'go on' : 'start the clock']],
    view({ columns, rows }) {
      const measure = Math.min(columns, 76);
      const lines: Line[] = [
        [],
        [
          span(
            isBegun
              ? ` You stopped at part ${outcomes.length + 1} of ${parts.length}.`
              : ' Twenty minutes, as they will be.',
            'strong',
          ),
        ],
        [],
        ...sentences.flatMap((sentence) =>
          prose(sentence, measure - 4).map((row, index): Line => [span(index === 0 ? '  · ' : '    ', 'dim'), ...row]),
        ),
        [],
        line(
          ' ',
          span(clockTime(interviewTime - spent), 'accent'),
          span(isBegun ? ' left on the clock' : ' on the clock, from the moment you press enter', 'dim'),
        ),
      ];
      return lines.slice(0, rows);
    },
    press: (key, now) => (key === 'enter' ? start(now) : null),
    say: said(
      isBegun
        ? `You stopped at part ${outcomes.length + 1} of ${parts.length}.`
        : 'A mock interview of twenty minutes.',
      ...sentences,
    ),
    form: null,
    read: (_, now) => start(now),
  });
}

/** The next part under the clock, or the report. */
function nextPart(interview: Interview, now: number): Exercise {
  const { course, bank, forks, parts, outcomes, draw } = interview;
  const part = parts[outcomes.length];
  if (part === undefined) return untimed(reporting(interview, now));
  const onward: Onward = (outcome, at) => settle(interview, outcome, at);
  const desk = deskOf(bank, interview.progress, {
    after: (_desk, { assessment: { level } }, at) => onward({ points: level / 5, level }, at),
    afterName: 'go on',
  });
  const inner = ((): Exercise | null => {
    if (part.kind === 'question') {
      const question = findIn(course.questions, part.id);
      return question === undefined ? null : questioning(question, draw, now, onward);
    }
    if (part.kind === 'fork') {
      const index = forks.findIndex(({ id }) => id === part.id);
      const fork = forks[index];
      return fork === undefined ? null : forking(fork, draw, `decision ${index + 1}/${forks.length}`, onward);
    }
    const question = bank.find(({ id }) => id === part.id);
    return question === undefined ? null : put(desk, question, now);
  })();
  // The plan was checked against the course when it was read, so that this is only for the compiler.
  if (inner === null) return nextPart({ ...interview, outcomes: [...outcomes, { points: null }] }, now);
  return timed(
    inner,
    { interview, over: (at) => finish(interview, at), skip: (at) => onward({ points: null }, at) },
    now,
  );
}

function settle(interview: Interview, outcome: Outcome, now: number): Turn {
  const next = { ...interview, outcomes: [...interview.outcomes, outcome] };
  if (next.outcomes.length === next.parts.length) return finish(next, now);
  return turn(nextPart(next, now), { type: 'practised', practice: 'mock', state: writeInterview(next, now) });
}

function finish(interview: Interview, now: number): Turn {
  const { points, of, level, missed } = reportOf(interview);
  const event: LearnerEvent = {
    type: 'sorted',
    practice: 'mock',
    score: points,
    of,
    details: { seconds: Math.round(elapsed(interview, now) / 1000), missed, ...(level !== null && { level }) },
  };
  return turn(untimed(reporting(interview, now)), event);
}
