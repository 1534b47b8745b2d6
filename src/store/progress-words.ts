import { verdictOnCalibration } from '../progress/calibration.js';
import type { ProgressFacts } from '../review/progress-facts.js';
import { phrase } from '../words/phrase.js';

/** How it is going, in sentences: for plain lines, and for whoever does not look at charts. */
export function progressSentences(facts: ProgressFacts): readonly string[] {
  const { expected, tracks, calibration, weakest, minutes, streak, year } = facts;
  if (facts.answers === 0 && minutes.days === 0)
    return [phrase('Nothing was done yet. {command} begins.', { command: '"backpressure learn"' })];
  const recall = tracks.flatMap((track) =>
    track.expected === null ? [] : [`${track.title} ${percent(track.expected)}`],
  );
  const said = calibration.flatMap(({ said, answers, right }) =>
    answers === 0
      ? []
      : [
          phrase('{when} {share} of {n} answer|{when} {share} of {n} answers', {
            when: phrase(whenWords[said]),
            share: percent(right / answers),
            n: answers,
          }),
        ],
  );
  const active = year.minutes.filter((of) => of > 0).length;
  return [
    ...(expected === null
      ? []
      : [
          phrase('You would recall {share} of what you met, today: {tracks}.', {
            share: percent(expected),
            tracks: recall.join(', '),
          }),
        ]),
    ...(said.length === 0
      ? []
      : [`${phrase('Right were, {list}.', { list: said.join(', ') })} ${verdictOnCalibration(calibration)}`]),
    ...weakest
      .slice(0, 3)
      .map(
        ({ title, recall: of, lesson }, index) =>
          `${index === 0 ? phrase('Weakest') : phrase('Then')}: ${title}, ${percent(of)} (backpressure quiz ${lesson}).`,
      ),
    phrase(
      'Time: {today} today, {week} in seven days, {all} in all, on {n} day.|Time: {today} today, {week} in seven days, {all} in all, on {n} days.',
      {
        today: minutesWords(minutes.today),
        week: minutesWords(minutes.week),
        all: minutesWords(minutes.all),
        n: minutes.days,
      },
    ),
    `${phrase('In the last year you learned on {n} day|In the last year you learned on {n} days', { n: active })}${streak > 1 ? `; ${phrase('{n} day in a row, where one day a week may be missed|{n} days in a row, where one day a week may be missed', { n: streak })}` : ''}.`,
    ...asideWords(facts),
  ];
}

/** "2 are forgotten again and again, 1 is flagged": what needs a decision; none where nothing does. */
export function asideWords({ leeches, flagged, suspended }: ProgressFacts): readonly string[] {
  const parts = [
    ...(leeches > 0
      ? [phrase('{n} question or card does not stick|{n} questions and cards do not stick', { n: leeches })]
      : []),
    ...(flagged > 0 ? [phrase('{n} flagged', { n: flagged })] : []),
    ...(suspended > 0 ? [phrase('{n} kept out of reviews', { n: suspended })] : []),
  ];
  return parts.length === 0
    ? []
    : [phrase('{what}: {command} names them.', { what: parts.join(', '), command: '"backpressure review --list"' })];
}

/** What was said about how sure one is, as phrases. */
export const sureWords = { sure: 'you were sure', nothing: 'you said nothing', guess: 'you guessed' } as const;

const whenWords = {
  sure: 'when you were sure',
  nothing: 'when you said nothing',
  guess: 'when you guessed',
} as const;

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** What each figure of the time is called, with the figure. */
export function timeWords({ minutes, streak }: ProgressFacts): readonly (readonly [name: string, value: string])[] {
  return [
    [phrase('today'), minutesWords(minutes.today)],
    [phrase('in seven days'), minutesWords(minutes.week)],
    [
      phrase('in all'),
      phrase('{time} on {n} day|{time} on {n} days', { time: minutesWords(minutes.all), n: minutes.days }),
    ],
    [phrase('in a row'), phrase('{n} day; one a week may be missed|{n} days; one a week may be missed', { n: streak })],
  ];
}

/** "1,200, 960 right". */
export function answersWords({ answers, correct }: ProgressFacts): string {
  return phrase('{answers}, {right} right', { answers, right: correct });
}

/** "45 min", "3 h 20 min". */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
}
