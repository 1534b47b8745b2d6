import { formatNumber, formatQuantity } from '../../text/number.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import { Aftermath } from '../server/aftermath.js';
import type { CircuitState } from './circuit.js';
import type { BreakerEvent } from './events.js';
import type { BreakerModel } from './model.js';
import type { Rule } from './rule.js';

const reopeningsTold = 4;

/** Tells the story of a run: the turning points in words and numbers, and not every one of a thousand calls. */
export class BreakerNarrator implements Narrator<BreakerEvent> {
  readonly #model: BreakerModel;
  readonly #tell: Tell;
  #budgetTold = false;
  #firstFailureTold = false;
  #quarter = 1;
  #state: CircuitState = 'closed';
  readonly #aftermath: Aftermath | null;

  constructor(model: BreakerModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
    this.#aftermath =
      model.server === null || model.knobs.hangSeconds === 0
        ? null
        : new Aftermath(model.hangEnds, model.health, tell, {
            down: (after) => this.#stillDown(after),
            well: (after) => this.#wellAgain(after),
          });
  }

  get due(): number {
    return this.#aftermath?.due ?? Number.POSITIVE_INFINITY;
  }

  lookIn(at: number): void {
    this.#aftermath?.lookIn(at);
  }

  #stillDown(after: number): string {
    const { knobs, server, callsSent, calls } = this.#model;
    const perCall = formatNumber(callsSent / Math.max(1, calls), 1);
    const line = plural(server?.waiting ?? 0, 'call');
    const sent = knobs.tries > 1 ? `${perCall} calls were sent for each that was made, and ` : '';
    return `${seconds(after)} after the hang it is still down: ${sent}${line} wait in line, most of them given up.`;
  }

  #wellAgain(after: number): string {
    if (after === 0) return 'The dependency has come through: since the hang nearly all calls were answered.';
    return `All is well: from ${seconds(after)} after the hang on, nearly all calls were answered.`;
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
    const { server } = this.#model;
    const backlog = server === null ? '' : `, with ${plural(server.waiting, 'call')} in line`;
    const answers = `The dependency answers again${backlog}`;
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
    if (circuit !== null || this.#quarter > 3 || knobs.hangSeconds === 0) return;
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
    const wasHalfOpen = this.#state === 'half-open';
    this.#state = state;
    if (state === 'half-open') {
      const probes =
        knobs.probes === 1 ? 'the next call is sent as a probe' : `${knobs.probes} calls are sent as probes`;
      this.#tell(at, `The timer ends. Half-open: ${probes}, the others still fail at once.`);
    } else if (state === 'closed') {
      const enough = knobs.opensOn === 'rate' && knobs.probes > 1 ? 'Enough ' : 'The ';
      this.#tell(at, `${enough}${knobs.probes === 1 ? 'probe is' : 'probes are'} answered: the breaker closes.`);
    } else if (opened === 1) {
      this.#tell(
        at,
        `${this.#reason(circuit.rule)}: the breaker opens. Calls fail at once for ${open}; ${plural(threads.waiting, 'call sent before still waits', 'calls sent before still wait')}.`,
      );
    } else {
      const more = opened === reopeningsTold ? ' So it goes on.' : '';
      const why = wasHalfOpen && circuit.rule.kind === 'count' ? 'It fails' : this.#reason(circuit.rule);
      this.#tell(at, `${why}: the breaker opens for another ${open}.${more}`);
    }
  }

  #reason(rule: Rule): string {
    if (rule.kind === 'count') return plural(rule.needed, 'failure');
    const { calls, failed, slow } = rule.because;
    const isSlow = slow / rule.thresholds.slowRate > failed / rule.thresholds.failureRate;
    return `${isSlow ? slow : failed} of ${plural(calls, 'call')} ${isSlow ? 'were slow' : 'failed'}`;
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
