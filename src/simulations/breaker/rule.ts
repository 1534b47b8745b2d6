import type { CallWindow } from './call-window.js';
import type { FailureWindow } from './failure-window.js';

/** What a circuit breaker makes of the results that come back. */
export type Rule = FailureCount | FailureRate;

/** It opens at so many failures in the window. Half-open, all probes must be answered to close it, and one failure opens it. */
export class FailureCount {
  readonly kind = 'count';
  /** Whether a call that was sent before the last change of state says something about the state now. */
  readonly heedsEarlierCalls = false;
  readonly needed: number;
  readonly #window: FailureWindow;
  readonly #probes: number;
  #answered = 0;

  constructor(window: FailureWindow, needed: number, probes: number) {
    this.#window = window;
    this.needed = needed;
    this.#probes = probes;
  }

  /** A result while it is closed: whether it opens. */
  opens(at: number, failed: boolean): boolean {
    this.#window.record(at, failed);
    return this.#window.failures(at) >= this.needed;
  }

  /** A result while it is half-open: where it goes; null where that is not decided. */
  judges(failed: boolean): 'open' | 'closed' | null {
    if (failed) return 'open';
    this.#answered += 1;
    return this.#answered === this.#probes ? 'closed' : null;
  }

  /** Failures that count at time `at`. */
  failures(at: number): number {
    return this.#window.failures(at);
  }

  /** Forgets all: the state has changed. */
  clear(): void {
    this.#window.clear();
    this.#answered = 0;
  }
}

/** From where on a breaker that goes by shares opens. */
export interface Thresholds {
  /** Shares of the calls in the window, 0 to 1, that failed, or that were slow; reaching one opens it. */
  readonly failureRate: number;
  readonly slowRate: number;
  /** A call is slow that took longer than this, answered or not. */
  readonly slowSeconds: number;
  /** Before so many results no share is worked out; at most as many as the window holds. */
  readonly minimumCalls: number;
}

/**
 * It opens when the share of failed calls, or of slow ones, reaches its threshold, once enough have come back. Half-open, a
 * window of its own takes the results of as many calls as are permitted: once enough have come, the same shares open it or
 * close it. As in resilience4j 2.4.0 (CircuitBreakerMetrics, CircuitBreakerStateMachine), where a call that was sent before
 * the state changed, and comes back after, counts like any other.
 */
export class FailureRate {
  readonly kind = 'rate';
  readonly heedsEarlierCalls = true;
  readonly thresholds: Thresholds;
  readonly closed: CallWindow;
  readonly halfOpen: CallWindow;
  /** What was in the window when it last said that the breaker opens. */
  because: Pick<CallWindow, 'calls' | 'failed' | 'slow'> = { calls: 0, failed: 0, slow: 0 };

  /** `halfOpen` holds as many calls as are permitted in that state. */
  constructor(thresholds: Thresholds, closed: CallWindow, halfOpen: CallWindow) {
    this.thresholds = thresholds;
    this.closed = closed;
    this.halfOpen = halfOpen;
  }

  opens(at: number, failed: boolean, seconds: number): boolean {
    return this.#verdict(this.closed, at, failed, seconds) === 'open';
  }

  judges(failed: boolean, seconds: number, at: number): 'open' | 'closed' | null {
    return this.#verdict(this.halfOpen, at, failed, seconds);
  }

  failures(at: number): number {
    this.closed.reach(at);
    return this.closed.failed;
  }

  clear(): void {
    this.closed.clear();
    this.halfOpen.clear();
  }

  #verdict(window: CallWindow, at: number, failed: boolean, seconds: number): 'open' | 'closed' | null {
    const { failureRate, slowRate, slowSeconds, minimumCalls } = this.thresholds;
    window.record(at, failed, seconds > slowSeconds);
    if (window.calls < Math.min(minimumCalls, window.most)) return null;
    const reached = (count: number, rate: number) => count >= rate * window.calls - 1e-9;
    const { calls, failed: failures, slow } = window;
    if (!reached(failures, failureRate) && !reached(slow, slowRate)) return 'closed';
    this.because = { calls, failed: failures, slow };
    return 'open';
  }
}
