import { formatNumber, formatQuantity } from '../../text/number.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { BreakerEvent } from './events.js';
import type { BreakerModel } from './model.js';

const reopeningsTold = 4;

/** Tells the story of a run: the turning points in words and numbers, and not every one of a thousand calls. */
export class BreakerNarrator implements Narrator<BreakerEvent> {
  readonly #model: BreakerModel;
  readonly #tell: Tell;
  #budgetTold = false;
  #firstFailureTold = false;
  #quarter = 1;

  constructor(model: BreakerModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
  }

  hear(at: number, event: BreakerEvent): void {
    switch (event.kind) {
      case 'hang-began':
        this.#hangBegan(at);
        break;
      case 'hang-ended':
        this.#hangEnded(at);
        break;
      case 'try-failed':
        this.#failed(at, event.subject);
        break;
      case 'circuit-changed':
        this.#circuitChanged(at);
        break;
      case 'budget-spent':
        this.#budgetSpent(at);
        break;
      case 'last-thread-freed':
        this.#end(at);
        break;
    }
  }

  #hangBegan(at: number): void {
    const { hangSeconds, timeoutSeconds } = this.#model.knobs;
    this.#tell(
      at,
      `The dependency hangs for ${seconds(hangSeconds)}: a call sent now waits ${seconds(timeoutSeconds)} and fails.`,
    );
  }

  #hangEnded(at: number): void {
    const { circuit, threads } = this.#model;
    const answers = 'The dependency answers again';
    if (circuit?.state === 'open') {
      const wait = seconds(circuit.timerEnds - at);
      this.#tell(at, `${answers}, but the breaker stays open for another ${wait}, so calls still fail at once.`);
    } else
      this.#tell(
        at,
        `${answers}; ${plural(threads.waiting, 'thread still waits', 'threads still wait')} for calls sent before.`,
      );
  }

  /** The `number`th failure has come back. Without a breaker nothing else happens, so the pile is told now and then. */
  #failed(at: number, number: number): void {
    const { circuit, threads, callsSent, knobs } = this.#model;
    if (!this.#firstFailureTold) {
      this.#firstFailureTold = true;
      this.#tell(at, `The first call has failed. ${plural(threads.waiting + 1, 'thread')} waited at that moment.`);
      return;
    }
    if (circuit !== null || this.#quarter > 3) return;
    if (at < knobs.hangStart + (knobs.hangSeconds * this.#quarter) / 4) return;
    const part = ['A quarter', 'Half', 'Three quarters'][this.#quarter - 1] ?? '';
    while (this.#quarter <= 3 && at >= knobs.hangStart + (knobs.hangSeconds * this.#quarter) / 4) this.#quarter += 1;
    const sent = plural(callsSent, 'call');
    this.#tell(
      at,
      `${part} of the hang: ${sent} sent, ${formatNumber(number)} failed, ${plural(threads.waiting + 1, 'thread waits', 'threads wait')}.`,
    );
  }

  #circuitChanged(at: number): void {
    const { circuit, threads, knobs } = this.#model;
    if (circuit === null || circuit.opened > reopeningsTold) return;
    const { state, opened } = circuit;
    const open = seconds(knobs.openSeconds);
    if (state === 'half-open') {
      const probes =
        knobs.probes === 1 ? 'the next call is sent as a probe' : `${knobs.probes} calls are sent as probes`;
      this.#tell(at, `The timer ends. Half-open: ${probes}, the others still fail at once.`);
    } else if (state === 'closed') {
      this.#tell(at, `The ${knobs.probes === 1 ? 'probe is' : 'probes are'} answered: the breaker closes.`);
    } else if (opened === 1) {
      const failures = plural(knobs.failures, 'failure');
      this.#tell(
        at,
        `${failures}: the breaker opens. Calls fail at once for ${open}; ${plural(threads.waiting, 'call sent before still waits', 'calls sent before still wait')}.`,
      );
    } else {
      const more = opened === reopeningsTold ? ' So it goes on.' : '';
      this.#tell(at, `It fails: the breaker opens for another ${open}.${more}`);
    }
  }

  #budgetSpent(at: number): void {
    if (this.#budgetTold) return;
    this.#budgetTold = true;
    const { knobs, retries, calls } = this.#model;
    const share = formatQuantity(knobs.budget, '%');
    this.#tell(
      at,
      `The retry budget is spent: ${plural(retries, 'retry', 'retries')} for ${plural(calls, 'call')}, ${share} at most. This failure is final.`,
    );
  }

  /** The last call was made and the last thread is free. */
  #end(at: number): void {
    const { circuit, calls, callsSent, fastFailures, succeeded } = this.#model;
    const sent = `${plural(calls, 'call')} made, ${formatNumber(callsSent)} sent to the dependency`;
    const refused = circuit === null ? '' : ` ${formatNumber(fastFailures)} failed fast,`;
    this.#tell(at, `All threads are free again: ${sent},${refused} ${formatNumber(succeeded)} answered.`);
  }
}

function seconds(value: number): string {
  return formatQuantity(value, 's');
}
