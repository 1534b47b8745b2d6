import { formatNumber, formatQuantity, formatSeconds } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { FanOutEvent } from './events.js';
import type { FanOutModel } from './model.js';

/** How many times a run is looked in on, and how many slow requests are told one by one. */
const reports = 8;
const told = 3;

/** Tells what is asked of whom, the first requests that the slowest server held up, and how it stands now and then. */
export class FanOutNarrator implements Narrator<FanOutEvent> {
  readonly #model: FanOutModel;
  readonly #tell: Tell;
  readonly #interval: number;
  #reported = 0;
  #slow = 0;
  #hedged = false;
  #full = false;

  constructor(model: FanOutModel, tell: Tell, until: number) {
    this.#model = model;
    this.#tell = tell;
    this.#interval = until / reports;
    for (const sentence of this.#opening()) tell(0, sentence);
  }

  hear(at: number, event: FanOutEvent): void {
    switch (event.kind) {
      case 'request-turned-slow':
        this.#turnedSlow(at, event.subject);
        break;
      case 'request-answered':
        this.#answered(at, event);
        break;
      case 'copy-hedged':
        this.#hedge(at, event.subject);
        break;
    }
  }

  /** When the next report is due, in simulated seconds. */
  get due(): number {
    return (this.#reported + 1) * this.#interval;
  }

  lookIn(at: number): void {
    while (this.due < at) {
      this.#tell(this.due, this.#report(this.due));
      this.#reported += 1;
    }
  }

  #opening(): readonly string[] {
    const { knobs, needed, service } = this.#model;
    const { servers, requestRate, slowAfterMs } = knobs;
    const whom =
      servers === 1
        ? 'one server'
        : needed === servers
          ? `all of ${plural(servers, 'server')}`
          : `${plural(servers, 'server')}`;
    const enough = needed === servers ? '' : `, and is content with ${plural(needed, 'answer')}`;
    const busy =
      knobs.threads === 0
        ? 'Copies never wait for a thread.'
        : `A replica has ${plural(knobs.threads, 'thread')}; without second copies they are ${formatQuantity((requestRate * service.mean) / (knobs.replicas * knobs.threads), '%', 0)} busy.`;
    return [
      `${formatQuantity(requestRate, '/s')} requests come, and each asks ${whom}${enough}. ${this.#times()}`,
      `A request that takes longer than ${formatSeconds(slowAfterMs / 1000)} is called slow. ${busy} ${this.#hedges()}`,
    ];
  }

  #times(): string {
    const { latency, usualMs, slowMs, slowShare } = this.#model.knobs;
    const usual = formatSeconds(usualMs / 1000);
    switch (latency) {
      case 'bimodal':
        return `A server takes ${usual}, but ${formatQuantity(slowShare, '%')} of the time ${formatSeconds(slowMs / 1000)}.`;
      case 'constant':
        return `A server always takes ${usual}.`;
      case 'exponential':
        return `A server takes ${usual} in the mean; times are exponential.`;
      case 'lognormal':
        return `A server takes ${usual} in the mean; times are lognormal.`;
      case 'pareto':
        return `A server takes ${usual} in the mean; times have Pareto’s heavy tail.`;
    }
  }

  #hedges(): string {
    const { hedging, hedgeMs, hedgePercentile } = this.#model.knobs;
    switch (hedging) {
      case 'never':
        return 'Nobody is asked twice.';
      case 'after-delay':
        return `Who has not answered after ${formatSeconds(hedgeMs / 1000)} gets a rival: a second copy at another replica.`;
      case 'after-percentile':
        return `Who is later than ${formatNumber(hedgePercentile)} in 100 answers gets a rival: a second copy at another replica.`;
      case 'tied':
        return 'A copy goes to two replicas; who begins tells the other to forget it.';
    }
  }

  #turnedSlow(at: number, request: number): void {
    const { knobs, needed, recent } = this.#model;
    if (this.#slow >= told) return;
    const late = [recent.focus, ...recent.finished].find((each) => each?.number === request);
    if (late === undefined || late === null) return;
    this.#slow += 1;
    const missing = needed - late.answers;
    const waits = `Request ${formatNumber(request + 1)} has ${plural(late.answers, 'answer')} of ${formatNumber(needed)} after ${formatSeconds(knobs.slowAfterMs / 1000)}`;
    this.#tell(
      at,
      `${waits}, and waits for ${missing === 1 ? 'one server' : plural(missing, 'server')} more: it is slow.`,
    );
  }

  #answered(at: number, { subject, seconds, before }: Extract<FanOutEvent, { kind: 'request-answered' }>): void {
    const { knobs, tally } = this.#model;
    if (tally.answered === 1)
      this.#tell(
        at,
        `Request ${formatNumber(subject + 1)} is the first to be answered, after ${formatSeconds(seconds)}.`,
      );
    else if (!this.#full && seconds > knobs.slowAfterMs / 1000 && seconds > 5 * before && before > 0) {
      this.#full = true;
      this.#tell(
        at,
        `Request ${formatNumber(subject + 1)} is answered after ${formatSeconds(seconds)}. But for one server it would have been ${formatSeconds(before)}.`,
      );
    }
  }

  #hedge(at: number, server: number): void {
    const { knobs, delay } = this.#model;
    if (this.#hedged || knobs.hedging === 'tied') return;
    this.#hedged = true;
    this.#tell(
      at,
      `Server ${formatNumber(server + 1)} has not answered after ${formatSeconds(delay.seconds)}: a second copy goes to another replica.`,
    );
  }

  #report(at: number): string {
    const { tally, knobs, delay, fleet } = this.#model;
    const median = tally.requests.quantile(0.5);
    if (median === null) return `No request has been counted yet; ${plural(tally.sent, 'request')} sent.`;
    const share = tally.shareSlow;
    const p99 = tally.requests.quantile(0.99) ?? median;
    const slow = share === null ? '' : `: ${formatQuantity(share, '%', 1)} slow`;
    const parts = [
      `${plural(tally.requests.count, 'request')}${slow}, half of them within ${formatSeconds(median / 1000)}, 99 in 100 within ${formatSeconds(p99 / 1000)}`,
    ];
    const extra = tally.extraCopies ?? 0;
    if (knobs.hedging === 'after-percentile' && Number.isFinite(delay.seconds))
      parts.push(`second copies go out after ${formatSeconds(delay.seconds)}, for ${formatQuantity(extra, '%', 1)}`);
    else if (knobs.hedging !== 'never') parts.push(`second copies for ${formatQuantity(extra, '%', 1)}`);
    const busy = tally.utilisation(at);
    if (busy !== null) {
      parts.push(`threads ${formatQuantity(busy, '%', 0)} busy, ${plural(fleet.waiting, 'copy waits', 'copies wait')}`);
    }
    return `${parts.join('; ')}.`;
  }
}
