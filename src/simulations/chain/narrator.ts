import { formatNumber } from '../../text/draw.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { ChainEvent } from './events.js';
import type { Outcome } from './journey.js';
import type { ChainModel } from './model.js';
import { inMilliseconds } from './shape.js';

/** Tells the first request hop by hop, and many requests ten times in all. */
export class ChainNarrator implements Narrator<ChainEvent> {
  readonly #model: ChainModel;
  readonly #tell: Tell;
  readonly #haveAnswered = new Set<number>();
  #failures = 0;

  constructor(model: ChainModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
  }

  hear(at: number, event: ChainEvent): void {
    switch (event.kind) {
      case 'request-started':
        this.#started(at);
        break;
      case 'hop-called':
        this.#called(at, event.subject);
        break;
      case 'hop-answered':
        this.#answered(at, event.subject, event.after);
        break;
      case 'hop-failed':
        this.#failed(at, event.subject);
        break;
      case 'request-succeeded':
        this.#finished(at, 'succeeded', event.after);
        break;
      case 'request-failed':
        this.#finished(at, 'failed', event.after);
        break;
      case 'request-late':
        this.#finished(at, 'late', event.after);
        break;
      case 'queued-work-tried':
        this.#worked(at, event.subject === 1);
        break;
    }
  }

  get #detailed(): boolean {
    return this.#model.started === 1 && !this.#model.many;
  }

  #started(at: number): void {
    const { knobs, shape, many } = this.#model;
    if (this.#model.started > 1) return;
    const how = shape.parallel ? 'all at once' : 'one after the other';
    const hops = shape.steps.length === 1 ? 'One hop' : `${shape.steps.length} hops, ${how}`;
    const times = shape.steps.map((seconds) => ms(seconds)).join(' + ');
    const every = knobs.everySeconds > 0 ? `, one every ${formatNumber(knobs.everySeconds)} s` : '';
    const what = many ? `${formatNumber(knobs.requests)} requests come${every}` : 'A request comes';
    this.#tell(at, `${what}. ${hops}: ${shape.parallel ? times.replaceAll(' + ', ', ') : times} ms.`);
  }

  /** The caller itself tries again. */
  #called(at: number, hop: number): void {
    const { calls, shape, knobs } = this.#model;
    if (!this.#detailed || hop > 0 || shape.parallel || (calls[0] ?? 0) < 2) return;
    const last = calls[knobs.hops - 1] ?? 0;
    this.#tell(
      at,
      `The caller tries again, ${calls[0]} of ${shape.tries}: hop ${knobs.hops} has been called ${times(last)} so far.`,
    );
  }

  #answered(at: number, hop: number, after: number): void {
    if (!this.#detailed || this.#haveAnswered.has(hop)) return;
    this.#haveAnswered.add(hop);
    const enqueued = hop >= this.#model.shape.called;
    this.#tell(
      at,
      `${enqueued ? 'The last piece of work is in a queue' : `Hop ${hop + 1} has done its part`}, ${ms(after)} ms after the start.`,
    );
  }

  #failed(at: number, hop: number): void {
    this.#failures += 1;
    if (this.#failures > 1) return;
    this.#tell(
      at,
      `Hop ${hop + 1} is down, and a call to it fails${this.#model.shape.tries > 1 ? '; whoever called it tries again' : ''}.`,
    );
  }

  #finished(at: number, outcome: Outcome, after: number): void {
    const { started, many, knobs } = this.#model;
    if (many) {
      if (started % Math.ceil(knobs.requests / 10) === 0) this.#sum(at);
      return;
    }
    const calls = this.#model.calls.reduce((sum, each) => sum + each, 0);
    const text = {
      succeeded: `The caller has its answer after ${ms(after)} ms.`,
      failed: `The caller is told after ${ms(after)} ms that it failed. It took ${calls === 1 ? 'one call' : `${formatNumber(calls)} calls`} to find out.`,
      late: `The caller gives up: its deadline of ${ms(after)} ms has passed.`,
    };
    this.#tell(at, text[outcome]);
  }

  #worked(at: number, up: boolean): void {
    if (this.#model.many || this.#model.succeeded > 1) return;
    const hop = this.#model.knobs.hops;
    this.#tell(
      at,
      up
        ? `Hop ${hop} has done what was left in the queue; the caller was gone by then.`
        : `Hop ${hop} is down: its work stays in the queue, and the caller does not know.`,
    );
  }

  #sum(at: number): void {
    const { started, failed } = this.#model;
    this.#tell(
      at,
      `${formatNumber(started)} requests: ${formatNumber(failed)} failed, ${formatNumber((1 - failed / started) * 100, 2)} % got through.`,
    );
  }
}

function ms(seconds: number): string {
  return formatNumber(inMilliseconds(seconds));
}

function times(count: number): string {
  return count === 1 ? 'once' : `${formatNumber(count)} times`;
}
