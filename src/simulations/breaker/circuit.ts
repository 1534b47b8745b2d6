import type { FailureWindow } from './failure-window.js';

export type CircuitState = 'closed' | 'open' | 'half-open';

export interface Settings {
  /** Failures in the window that open it. */
  readonly failures: number;
  readonly openSeconds: number;
  /** Calls let through while half-open; all of them must be answered to close it. */
  readonly probes: number;
}

/**
 * A circuit breaker. Closed, it lets calls through and counts the failures among those that came back. At the threshold it
 * opens and refuses every call, so that callers fail at once instead of waiting. When its timer ends it is half-open: a few
 * probes may pass. If all are answered it closes, if one fails it opens again.
 *
 * A call that was sent before the last change of state says nothing about the state now, so its result is ignored: the
 * breaker compares the call's epoch with its own. Nygard, Release It! (2007); Azure Architecture Center, Circuit Breaker.
 */
export class Circuit {
  readonly #settings: Settings;
  readonly #window: FailureWindow;
  #state: CircuitState = 'closed';
  #timerEnds = Number.POSITIVE_INFINITY;
  #epoch = 0;
  #opened = 0;
  #probesSent = 0;
  #probesAnswered = 0;

  constructor(settings: Settings, window: FailureWindow) {
    this.#settings = settings;
    this.#window = window;
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
    return this.#window.failures(at);
  }

  /** Whether a call may be sent now. One that may, while half-open, is a probe. */
  admit(): boolean {
    if (this.#state === 'closed') return true;
    if (this.#state === 'open' || this.#probesSent === this.#settings.probes) return false;
    this.#probesSent += 1;
    return true;
  }

  /** A call that was sent in `epoch` has come back. */
  report(at: number, epoch: number, failed: boolean): void {
    if (epoch !== this.#epoch) return;
    if (this.#state === 'closed') {
      this.#window.record(at, failed);
      if (this.#window.failures(at) >= this.#settings.failures) this.#open(at);
    } else if (failed) {
      this.#open(at);
    } else {
      this.#probesAnswered += 1;
      if (this.#probesAnswered === this.#settings.probes) this.#change('closed');
    }
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
    this.#window.clear();
  }
}
