import { formatNumber, formatQuantity } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import { Aftermath } from '../server/aftermath.js';
import type { RetryEvent } from './events.js';
import type { StormModel } from './storm.js';

/** How often the breaker's changes are told before they become repetition. */
const often = 6;

/** Tells how a server that was slow for a moment comes back to its clients, or does not. */
export class StormNarrator implements Narrator<RetryEvent> {
  readonly #model: StormModel;
  readonly #tell: Tell;
  readonly #aftermath: Aftermath;
  #isTimeoutTold = false;
  #isRefusalTold = false;
  #changes = 0;
  #hundreds = 0;

  constructor(model: StormModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
    this.#aftermath = new Aftermath(model.healedAt, model.health, tell, {
      down: (seconds) => this.#stillDown(seconds),
      well: (seconds) => this.#wellAgain(seconds),
    });
    this.#begin();
  }

  get due(): number {
    return this.#aftermath.due;
  }

  lookIn(at: number): void {
    this.#aftermath.lookIn(at);
  }

  hear(at: number, event: RetryEvent): void {
    switch (event.kind) {
      case 'server-slowed':
        this.#slowed(at);
        break;
      case 'server-healed':
        this.#healed(at);
        break;
      case 'try-timed-out':
        this.#timedOut(at);
        break;
      case 'try-refused':
        this.#refused(at);
        break;
      case 'circuit-changed':
        this.#circuitChanged(at, event.state);
        break;
      case 'call-made':
        this.#count(at);
    }
  }

  #begin(): void {
    const { knobs, capacity } = this.#model;
    const { callRate, tries, timeoutMs } = knobs;
    const most = formatNumber(callRate * tries);
    this.#tell(0, `${formatNumber(callRate)} calls come in a second; the server can answer ${formatNumber(capacity)}.`);
    const wait = formatQuantity(timeoutMs, 'ms');
    this.#tell(
      0,
      tries === 1
        ? `A caller waits ${wait} and does not try again.`
        : `A caller waits ${wait}, and makes ${plural(tries, 'try', 'tries')} before it gives up for good: ${most} in a second if all fail.`,
    );
  }

  #slowed(at: number): void {
    const { slowSeconds } = this.#model.knobs;
    const now = formatNumber(this.#model.capacityNow);
    this.#tell(
      at,
      `The server is slow for ${formatQuantity(slowSeconds, 's')}: it can answer ${now} calls in a second.`,
    );
  }

  #healed(at: number): void {
    const { server, givenUp, triesLately } = this.#model;
    const waiting = plural(server.waiting, 'call');
    const tries = formatNumber(triesLately.perSecond(at), 0);
    this.#tell(
      at,
      `The server is healthy again. ${waiting} wait in line, ${formatNumber(givenUp)} of them given up; ${tries} more come each second.`,
    );
  }

  #timedOut(at: number): void {
    if (this.#isTimeoutTold) return;
    this.#isTimeoutTold = true;
    const { abandoned } = this.#model.knobs;
    const then = {
      executed: 'The server does not know, and will do its work all the same.',
      skipped: 'When its turn comes, the server will leave it out.',
      cancelled: 'The server is told, and stops.',
    };
    this.#tell(at, `The first caller has given up waiting. ${then[abandoned]}`);
  }

  #refused(at: number): void {
    if (this.#isRefusalTold) return;
    this.#isRefusalTold = true;
    this.#tell(at, 'The line is full: the server turns a call away at once, which costs it next to nothing.');
  }

  #circuitChanged(at: number, state: 'closed' | 'open' | 'half-open'): void {
    if (++this.#changes > often) return;
    const waiting = plural(this.#model.server.waiting, 'call');
    const said = {
      open: `Half of the last tries have failed: the breaker opens, and calls fail without being sent. ${waiting} wait in line.`,
      'half-open': `The breaker lets a few calls through, to see. ${waiting} wait in line.`,
      closed: 'They are answered: the breaker closes.',
    };
    this.#tell(at, said[state]);
  }

  #stillDown(seconds: number): string {
    const { tally, capacity, knobs } = this.#model;
    const wasted = formatQuantity(tally.wastedShare ?? 0, '%', 0);
    const load = formatNumber(knobs.callRate * knobs.tries);
    const after = formatQuantity(seconds, 's');
    const why =
      knobs.callRate * knobs.tries > capacity
        ? `up to ${load} tries come in a second, and ${formatNumber(capacity)} can be answered`
        : 'the line is worked off';
    return `${after} after it was healthy again, the server is still down: ${why}. ${wasted} of its work so far was for nobody.`;
  }

  #wellAgain(seconds: number): string {
    if (seconds === 0) return 'The server has come through: since it is healthy again nearly all calls were answered.';
    return `All is well: from ${formatQuantity(seconds, 's')} after it was healthy again, nearly all calls were answered.`;
  }

  /** The run in ten parts would be too much where nothing happens: the middle and the end. */
  #count(at: number): void {
    const { made, answered, knobs, tries } = this.#model;
    const part = Math.floor((at / knobs.callSeconds) * 2);
    if (part <= this.#hundreds) return;
    this.#hundreds = part;
    const ended = formatNumber(answered);
    this.#tell(
      at,
      `Half of the time is over: ${plural(made, 'call')} made, ${ended} answered, ${formatNumber(tries)} tries.`,
    );
  }
}
