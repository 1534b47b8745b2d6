import { formatNumber, formatQuantity, formatSeconds } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { OverloadEvent } from './events.js';
import { capacityOf } from './knobs.js';
import type { OverloadModel } from './model.js';
import { rules } from './words.js';

/** How many times a run is looked in on. */
const reports = 10;

/** Tells who sends how much to what, the moment at which it turns, and how it stands now and then. */
export class OverloadNarrator implements Narrator<OverloadEvent> {
  readonly #model: OverloadModel;
  readonly #tell: Tell;
  readonly #interval: number;
  #reported = 0;
  #toldRefusal = false;
  #toldWaste = false;
  #toldAlarm = false;

  constructor(model: OverloadModel, tell: Tell, until: number) {
    this.#model = model;
    this.#tell = tell;
    this.#interval = until / reports;
    tell(0, this.#clients());
    tell(0, this.#server());
  }

  hear(at: number, event: OverloadEvent): void {
    switch (event.kind) {
      case 'request-refused':
        this.#refused(at);
        break;
      case 'request-begun':
        this.#begun(at, event.forNobody);
        break;
      case 'spike-began':
        this.#tell(at, `The spike begins: ${formatQuantity(this.#model.knobs.spikeRate, '/s')} come.`);
        break;
      case 'spike-ended':
        this.#tell(at, `The spike is over. ${this.#queue(at)}`);
        break;
      case 'server-stalled':
        this.#tell(at, 'The server stands still; what comes now waits.');
        break;
      case 'server-resumed':
        this.#tell(at, `The server goes on. ${this.#queue(at)}`);
        break;
      case 'service-recovered':
        this.#recovered(at);
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

  #clients(): string {
    const { arrivalRate, shape, users, thinkSeconds, deadlineMs } = this.#model.knobs;
    const rate = formatQuantity(arrivalRate, '/s');
    const open = shape === 'ramp' ? `Open clients send more and more, up to ${rate}` : `Open clients send ${rate}`;
    const closed = `${plural(users, 'user')} ${users === 1 ? 'sends a request, waits and thinks' : 'send a request each, wait and think'} for ${formatSeconds(thinkSeconds)}`;
    const who = users === 0 ? open : arrivalRate === 0 ? closed : `${open}, and ${closed}`;
    const patience =
      deadlineMs === 0 ? 'All wait for ever' : `All wait for ${formatSeconds(deadlineMs / 1000)}, and then give up`;
    return `${who}. ${patience}.`;
  }

  #server(): string {
    const { knobs, limit } = this.#model;
    const can = `The server has ${plural(knobs.threads, 'thread')} and can do ${formatQuantity(capacityOf(knobs), '/s')}.`;
    const known =
      knobs.deadlines === 'passed-on' ? ' It knows the deadlines, and does not begin what is too late.' : '';
    const door = Number.isFinite(limit.value) ? ` It begins by letting in ${formatNumber(limit.value)} at once.` : '';
    return `${can} ${rules[knobs.shedding].told(knobs)}${door}${known}`;
  }

  #refused(at: number): void {
    if (this.#toldRefusal) return;
    this.#toldRefusal = true;
    const { knobs, server } = this.#model;
    this.#tell(at, `${rules[knobs.shedding].refusal}, for the first time: ${this.#waiting(server.waiting)}.`);
  }

  #begun(at: number, forNobody: boolean): void {
    const { knobs, line } = this.#model;
    if (forNobody && !this.#toldWaste) {
      this.#toldWaste = true;
      this.#tell(
        at,
        `The server begins a request whose caller has given up, ${formatSeconds(knobs.deadlineMs / 1000)} after sending it. Nobody has told the server.`,
      );
    }
    const { alarm } = rules[knobs.shedding];
    if (this.#toldAlarm || alarm === null || !line.isAlarmed) return;
    this.#toldAlarm = true;
    this.#tell(at, alarm);
  }

  #recovered(at: number): void {
    const { seconds } = this.#model.recovery;
    this.#tell(
      at,
      seconds === 0
        ? 'At once, 95 in 100 are answered in time again.'
        : `It took ${formatSeconds(seconds ?? 0)}: 95 in 100 are answered in time again.`,
    );
  }

  #report(at: number): string {
    const { rates, knobs, server, tally, limit } = this.#model;
    const offered = rates.offered.perSecond(at);
    const good = rates.good.perSecond(at);
    const late = rates.late.perSecond(at);
    const refused = rates.refused.perSecond(at);
    const rate = (value: number) => `${formatNumber(value, 0)}/s`;
    const parts = [`${rate(offered)} come, ${rate(good)} are answered${knobs.deadlineMs === 0 ? '' : ' in time'}`];
    if (late >= 0.5) parts.push(`${rate(late)} too late`);
    if (late >= 0.5 && good < 0.5) parts.push('all its work is for nobody');
    if (refused >= 0.5) parts.push(`${rate(refused)} refused`);
    if (Number.isFinite(limit.value)) parts.push(`${formatNumber(limit.value)} may be in at once`);
    else parts.push(this.#waiting(server.waiting));
    const half = tally.quantile('closed', 0.5);
    if (knobs.arrivalRate === 0 && half !== null) parts.push(`half are answered within ${formatSeconds(half / 1000)}`);
    if (knobs.arrivalRate > 0 && knobs.users > 0) {
      const [open, closed] = [tally.quantile('open', 0.99), tally.quantile('closed', 0.99)];
      if (open !== null && closed !== null)
        parts.push(
          `99 in 100 within ${formatSeconds(open / 1000)} say open clients, within ${formatSeconds(closed / 1000)} say closed ones`,
        );
    }
    return `${parts.join('; ')}.`;
  }

  #queue(at: number): string {
    const { server, line } = this.#model;
    let oldest = at;
    for (const { arrived } of line.waiting()) if (arrived < oldest) oldest = arrived;
    const text = this.#waiting(server.waiting);
    const age = server.waiting === 0 ? '' : `, the oldest for ${formatSeconds(at - oldest)}`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${age}.`;
  }

  #waiting(count: number): string {
    if (count === 0) return 'nobody waits';
    return count === 1 ? '1 waits' : `${formatNumber(count)} wait`;
  }
}
