/**
 * Whether what the program schedules is worth a learner's time: simulated learners review every day for 90 days, once as the
 * program schedules and once after fixed gaps of 1, 3, 7, 16 and 35 days. Compared are the answers that it took, and how much
 * would be recalled on day 90. What is assumed, and what came of it, stands in docs/learning.md.
 *
 * The learner's true memory is drawn for each thing: FSRS's forgetting curve, with the parameters of FSRS moved at random, so that
 * nobody forgets exactly as the scheduler thinks; and, to see what hangs on that curve, an exponential one as well. The
 * scheduler never sees the true memory, only right and wrong.
 *
 * Expected, for learners who forget as FSRS thinks on average: at least 90 % recalled on day 90, with fewer answers than fixed gaps.
 */

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { fsrs, type Grade, generatorParameters, Rating } from 'ts-fsrs';
import type { Attempt } from '../src/progress/progress.js';
import { scheduleAnswers } from '../src/review/schedule.js';

const days = 90;
const items = 400;
const learners = 5;
const gaps = [1, 3, 7, 16, 35] as const;
const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 18);

type Chance = () => number;

function chanceFrom(seed: number): Chance {
  const source = xoroshiro128plus(seed);
  return () => uniformFloat64(source);
}

/** A draw from a normal distribution (Box and Muller 1958). */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** How learners forget: how much faster than FSRS thinks (1 is as it thinks), how much things differ, and the curve. */
interface Nature {
  readonly name: string;
  /** Stabilities are multiplied by this. */
  readonly strength: number;
  /** Standard deviation of the logarithm of each thing's own strength. */
  readonly spread: number;
  readonly curve: 'power' | 'exponential';
}

const natures: readonly Nature[] = [
  { name: 'as FSRS thinks', strength: 1, spread: 0, curve: 'power' },
  { name: 'as FSRS thinks on average, things differ', strength: 1, spread: 0.5, curve: 'power' },
  { name: 'by an exponential curve, things differ', strength: 1, spread: 0.5, curve: 'exponential' },
  { name: 'half again as fast, things differ', strength: 1 / 1.5, spread: 0.5, curve: 'power' },
  { name: 'twice as fast, things differ', strength: 1 / 2, spread: 0.5, curve: 'power' },
];

/** What a learner truly remembers of one thing. */
class Memory {
  readonly #own: number;
  readonly #model = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }));
  #state: { stability: number; difficulty: number } | null = null;
  #last = 0;

  constructor(
    private readonly nature: Nature,
    chance: Chance,
  ) {
    this.#own = nature.strength * Math.exp(nature.spread * normal(chance));
  }

  /** The chance that it is recalled on a day. */
  recall(now: number): number {
    if (this.#state === null) return 0;
    const stability = this.#state.stability * this.#own;
    const since = now - this.#last;
    return this.nature.curve === 'power' ? this.#model.forgetting_curve(since, stability) : 0.9 ** (since / stability);
  }

  /** It is met, and afterwards known better, whether it was recalled or shown. */
  meet(now: number, isRight: boolean): void {
    const grade: Grade = isRight ? Rating.Good : Rating.Again;
    // A thing of its own strength has aged as much as a usual one does in less time, or in more.
    const aged = (now - this.#last) / this.#own;
    this.#state = this.#model.next_state(this.#state, aged, grade);
    this.#last = now;
  }
}

/** Decides the day on which a thing comes back after it was met. */
type Scheduler = (met: readonly { readonly day: number; readonly right: boolean }[]) => number;

const byProgram: Scheduler = (met) => {
  const attempts = met.map(
    ({ day: at, right }): Attempt => ({
      at: new Date(start + at * day).toISOString(),
      ...{ correct: right, points: right ? 1 : 0, confidence: null },
    }),
  );
  const last = met.at(-1)?.day ?? 0;
  const due = scheduleAnswers(attempts, start + last * day)?.due ?? start;
  return Math.max(last + 1, Math.round((due - start) / day));
};

/** The next gap after a right answer, the first one again after a wrong one; the last one goes on for ever. */
const byFixedGaps: Scheduler = (met) => {
  const wrong = met.findLastIndex(({ right }) => !right);
  const inRow = met.length - 1 - Math.max(wrong, 0);
  return (met.at(-1)?.day ?? 0) + (gaps[Math.min(inRow, gaps.length - 1)] ?? 1);
};

interface Came {
  /** Answers given after the first meeting, a thing. */
  readonly answers: number;
  /** The mean chance of recall on day 90. */
  readonly recalled: number;
}

/** Ten new things a day for as long as there are any; everything is reviewed on the day that it is due. */
function learn(nature: Nature, scheduler: Scheduler, seed: number): Came {
  const chance = chanceFrom(seed);
  let [answers, recalled] = [0, 0];
  for (let item = 0; item < items; item += 1) {
    const memory = new Memory(nature, chance);
    const first = Math.floor(item / 10);
    // The lesson has just explained it: the first answer is right.
    const met = [{ day: first, right: true }];
    memory.meet(first, true);
    for (let now = scheduler(met); now < days; now = scheduler(met)) {
      const right = chance() < memory.recall(now);
      memory.meet(now, right);
      met.push({ day: now, right });
      answers += 1;
    }
    recalled += memory.recall(days);
  }
  return { answers: answers / items, recalled: recalled / items };
}

function mean(nature: Nature, scheduler: Scheduler): Came {
  const all = Array.from({ length: learners }, (_, index) => learn(nature, scheduler, index + 1));
  const of = (pick: (came: Came) => number) => all.reduce((sum, came) => sum + pick(came), 0) / learners;
  return { answers: of(({ answers }) => answers), recalled: of(({ recalled }) => recalled) };
}

console.log(`  ${learners} learners, ${items} things, ${days} days: answers a thing, recalled on the last day`);
const results = natures.map((nature) => ({
  nature,
  program: mean(nature, byProgram),
  fixed: mean(nature, byFixedGaps),
}));
for (const { nature, program, fixed } of results) {
  const of = ({ answers, recalled }: Came) => `${answers.toFixed(2)}  ${(recalled * 100).toFixed(1)} %`;
  console.log(`  ${nature.name.padEnd(44)} program ${of(program)}   fixed gaps ${of(fixed)}`);
}
const expected = results.filter(({ nature }) => nature.strength === 1);
const isGood = expected.every(({ program, fixed }) => program.recalled >= 0.9 && program.answers < fixed.answers);
console.log(
  `  at least 90 % with fewer answers, where learners forget as FSRS thinks on average ${isGood ? '✓' : '✗'}`,
);
process.exitCode = isGood ? 0 : 1;
