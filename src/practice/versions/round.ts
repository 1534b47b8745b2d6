import type { LearnerEvent } from '../../progress/event.js';
import type { Size } from '../../simulations/engine/simulation.js';
import type { Key } from '../../text/key.js';
import { type Line, line, plain, span } from '../../text/line.js';
import { padEnd, truncate, width } from '../../text/width.js';
import { itemKey } from '../kit/sample.js';
import type { Exercise, Turn } from '../legacy-exercise.js';
import { fitLines } from './fit-lines.js';
import type { Outcome, Task } from './task.js';

/** What a round is and where it has come: the tasks, one after the other, and what became of the first of them. */
export interface RoundState {
  readonly practice: string;
  readonly title: string;
  /** What one task is called: "case". */
  readonly noun: string;
  readonly deck: string;
  readonly tasks: readonly Task[];
  readonly outcomes: readonly Outcome[];
  /** The task in hand, in the state it is in; null at the end. */
  readonly task: Task | null;
  /** When it came on screen, in milliseconds since 1970. */
  readonly since: number;
  readonly scroll: number;
}

type Beginning = Pick<RoundState, 'practice' | 'title' | 'noun' | 'deck' | 'tasks'>;

/** Begins a round, or goes on with one whose first outcomes are known. */
export function startRound(about: Beginning, outcomes: readonly Outcome[], now: number): Round {
  return new Round({ ...about, outcomes, task: about.tasks[outcomes.length] ?? null, since: now, scroll: 0 });
}

/** Tasks done one after the other, each with its answer in the journal at once, so that a killed terminal loses none. */
export class Round implements Exercise {
  readonly #state: RoundState;

  constructor(state: RoundState) {
    this.#state = state;
  }

  get title(): string {
    return this.#state.title;
  }

  get status(): string {
    const { tasks, task, noun, outcomes } = this.#state;
    if (task === null) return 'done';
    return `${noun} ${outcomes.length + (task.outcome === null ? 1 : 0)}/${tasks.length}`;
  }

  get keys(): Exercise['keys'] {
    const { task } = this.#state;
    if (task === null) return [['enter', 'leave']];
    if (task.outcome === null || task.held) return task.keys;
    return [['enter', this.#isLast ? 'see how it went' : 'next'], ...task.keys];
  }

  get typing(): boolean {
    return this.#state.task?.typing === true;
  }

  get done(): boolean {
    return this.#state.task === null;
  }

  readonly every = null;

  get #isLast(): boolean {
    return this.#state.outcomes.length >= this.#state.tasks.length;
  }

  view(size: Size): readonly Line[] {
    const { task, scroll } = this.#state;
    return fitLines(task === null ? this.#summary(size.columns) : task.lines(size.columns), size, scroll);
  }

  press(key: Key, now: number): Turn {
    const { task, scroll } = this.#state;
    if (key === 'page-down') return this.#with({ scroll: Math.min(scroll + 5, 60) });
    if (key === 'page-up') return this.#with({ scroll: Math.max(scroll - 5, 0) });
    if (task === null) return { exercise: this, events: [] };
    if (task.outcome !== null && !task.held && (key === 'enter' || key === ' ')) return this.#next(now);
    return this.#take(task.press(key), now);
  }

  paste(text: string, now: number): Turn {
    const { task } = this.#state;
    return task === null ? { exercise: this, events: [] } : this.#take(task.paste(text), now);
  }

  tick(): Turn {
    return { exercise: this, events: [] };
  }

  get say(): readonly Line[] {
    return this.#state.task === null
      ? this.#summary(100).filter((content) => plain(content) !== '')
      : this.#state.task.say;
  }

  get form(): string | null {
    return this.#state.task?.form ?? null;
  }

  read(text: string, now: number): Turn | { readonly malformed: string } {
    const { task } = this.#state;
    if (task === null || task.outcome !== null) return this.press('enter', now);
    const read = task.read(text.trim());
    return 'malformed' in read ? read : this.#take(read, now);
  }

  #with(change: Partial<RoundState>, events: readonly LearnerEvent[] = []): Turn {
    return { exercise: new Round({ ...this.#state, ...change }), events };
  }

  /** The task after a key or a line. When that gave it its outcome, the journal gets it. */
  #take(task: Task, now: number): Turn {
    if (task === this.#state.task) return { exercise: this, events: [] };
    if (task.outcome === null || this.#state.task?.outcome != null) return this.#with({ task });
    const outcomes = [...this.#state.outcomes, task.outcome];
    const { deck, practice, tasks, since } = this.#state;
    const { points, answer } = task.outcome;
    const answered: LearnerEvent = {
      type: 'answered',
      question: itemKey(deck, task.id),
      answer,
      correct: points === 1,
      points,
      confidence: null,
      ms: Math.max(0, now - since),
    };
    const where: LearnerEvent =
      outcomes.length < tasks.length
        ? { type: 'practised', practice, state: writeState(deck, tasks, outcomes) }
        : {
            type: 'sorted',
            practice,
            deck,
            score: total(outcomes),
            of: tasks.length,
            details: detailsOf(tasks, outcomes),
          };
    return this.#with({ task, outcomes, scroll: 0 }, [answered, where]);
  }

  #next(now: number): Turn {
    const { tasks, outcomes } = this.#state;
    return this.#with({ task: tasks[outcomes.length] ?? null, since: now, scroll: 0 });
  }

  #summary(columns: number): readonly Line[] {
    const { tasks, outcomes, noun } = this.#state;
    const missed = outcomes.filter(({ points }) => points < 1).length;
    const labels = Math.min(Math.max(...tasks.map(({ label }) => width(label)), 1), Math.floor((columns - 4) / 2));
    const rows = tasks.map((task, index) => {
      const { points = 0, remark = '' } = outcomes[index] ?? {};
      const mark = points === 1 ? span('✓ ', 'good') : points > 0 ? span('½ ', 'warn') : span('✗ ', 'bad');
      const label = padEnd(truncate(task.label, labels), labels);
      return line(mark, label, span(`  ${remark}`, 'dim'));
    });
    const comes =
      missed === 0
        ? 'Next time you get others.'
        : `Next time ${missed === 1 ? 'the one' : 'those'} you missed come${missed === 1 ? 's' : ''} first.`;
    const heading = `${sayPoints(total(outcomes))} of ${tasks.length} ${noun}${tasks.length === 1 ? '' : 's'}`;
    return [line({ text: heading, tone: 'heading', bold: true }, span(`   ${comes}`, 'dim')), [], ...rows];
  }
}

function total(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { points }) => sum + points, 0);
}

/** "7", "7½". */
export function sayPoints(points: number): string {
  const whole = Math.floor(points);
  const rest = points - whole;
  if (rest === 0) return String(whole);
  return rest === 0.5 ? `${whole === 0 ? '' : whole}½` : points.toFixed(1);
}

function detailsOf(tasks: readonly Task[], outcomes: readonly Outcome[]): Record<string, number> {
  return Object.fromEntries(outcomes.map(({ points }, index) => [tasks[index]?.id ?? String(index), points]));
}

/** Where a round stands, as the journal keeps it. */
export interface SavedRound {
  readonly deck: string;
  readonly ids: readonly string[];
  readonly outcomes: readonly Outcome[];
}

function writeState(deck: string, tasks: readonly Task[], outcomes: readonly Outcome[]): string {
  return JSON.stringify({ deck, ids: tasks.map(({ id }) => id), outcomes } satisfies SavedRound);
}
