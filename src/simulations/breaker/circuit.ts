import type { Rule } from './rule.js';

export type CircuitState = 'closed' | 'open' | 'half-open';

export interface Settings {
  readonly openSeconds: number;
  /** Calls let through while half-open. */
  readonly probes: number;
}

/**
 * A circuit breaker. Closed, it lets calls through and watches those that came back; its rule says when it opens. Then it
 * refuses every call, so that callers fail at once instead of waiting. When its timer ends it is half-open: a few probes may
 * pass, and by what becomes of them it closes or opens again.
 *
 * A call that was sent before the last change of state says nothing about the state now, so a rule may have its result
 * ignored: the breaker compares the call's epoch with its own. Nygard, Release It! (2007); Azure Architecture Center, Circuit Breaker.
 */
export class Circuit {
  readonly #settings: Settings;
  readonly rule: Rule;
  #state: CircuitState = 'closed';
  #timerEnds = Number.POSITIVE_INFINITY;
  #epoch = 0;
  #opened = 0;
  #probesSent = 0;
  #probesAnswered = 0;

  constructor(settings: Settings, rule: Rule) {
    this.#settings = settings;
    this.rule = rule;
  }

  get state(): CircuitState {
    return this.#state;
  }

  /** Counts changes of state. A call keeps the epoch it was sent in. */
  get epoch(): number {
    return this.#epoch;
  }

  /** How often it has opened. */
  get opened(): number {
    return this.#opened;
  }

  /** When the open breaker lets probes through; Infinity in other states. */
  get timerEnds(): number {
    return this.#timerEnds;
  }

  get probesSent(): number {
    return this.#probesSent;
  }

  get probesAnswered(): number {
    return this.#probesAnswered;
  }

  failures(at: number): number {
    return this.rule.failures(at);
  }

  /** Whether a call may be sent now. One that may, while half-open, is a probe. */
  admit(): boolean {
    if (this.#state === 'closed') return true;
    if (this.#state === 'open' || this.#probesSent === this.#settings.probes) return false;
    this.#probesSent += 1;
    return true;
  }

  /** A call that was sent in `epoch` has come back after so many seconds. */
  report(at: number, epoch: number, failed: boolean, seconds = 0): void {
    if (epoch !== this.#epoch && !this.rule.heedsEarlierCalls) return;
    if (this.#state === 'closed') {
      if (this.rule.opens(at, failed, seconds)) this.#open(at);
      return;
    }
    if (this.#state === 'open') return;
    if (!failed && epoch === this.#epoch) this.#probesAnswered += 1;
    const verdict = this.rule.judges(failed, seconds, at);
    if (verdict === 'open') this.#open(at);
    else if (verdict === 'closed') this.#change('closed');
  }

  /** The open breaker's timer has ended. */
  letProbesThrough(): void {
    this.#change('half-open');
  }

  #open(at: number): void {
    this.#opened += 1;
    this.#change('open');
    this.#timerEnds = at + this.#settings.openSeconds;
  }

  #change(to: CircuitState): void {
    this.#state = to;
    this.#epoch += 1;
    this.#timerEnds = Number.POSITIVE_INFINITY;
    this.#probesSent = 0;
    this.#probesAnswered = 0;
    this.rule.clear();
  }
}
