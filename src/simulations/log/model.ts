import { Agenda } from '../engine/agenda.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { Consumers } from './consumers.js';
import { type LogEvent, type Planned, planned } from './events.js';
import { Group } from './group.js';
import { type LogKnobs, partitionCount } from './knobs.js';
import { Load } from './load.js';
import type { Member } from './member.js';
import { Partition } from './partition.js';
import { Records } from './records.js';
import { RetryTopic } from './retry-topic.js';
import { Staff } from './staff.js';
import { Tally } from './tally.js';

/**
 * Records with keys are appended to the partitions of a log, and a group of consumers reads them: a partition has one reader
 * in the group, a reader may have several partitions. Each polls a batch, works on its records one by one, and commits how
 * far it is. Who comes back after a crash, or takes a partition over, goes on at the committed offset.
 */
export class LogModel implements Model {
  readonly knobs: LogKnobs;
  readonly until: number;
  readonly partitions: readonly Partition[];
  readonly records: Records;
  readonly group: Group;
  readonly staff: Staff;
  readonly retryTopic: RetryTopic;
  readonly tally: Tally;
  readonly #load: Load;
  readonly #consumers: Consumers;
  readonly #agenda = new Agenda(planned);
  readonly #emit: Setting<LogEvent>['emit'];

  constructor(knobs: LogKnobs, { streams, emit, until, warmUp }: Setting<LogEvent>) {
    this.knobs = knobs;
    this.until = until;
    this.#emit = emit;
    this.#load = new Load(knobs, streams);
    this.records = new Records(knobs.keys);
    this.partitions = Array.from({ length: partitionCount(knobs) }, (_, number) => new Partition(number));
    this.tally = new Tally(warmUp, this.partitions, this.records);
    this.retryTopic = new RetryTopic({
      wait: (at, record) => this.#plan(at + knobs.retrySeconds, 'retry-due', record),
      work: (at, record) => this.#plan(at + (this.records.work[record] ?? 0), 'retry-ended', record),
    });
    this.group = new Group(knobs, this.partitions, {
      begun: (at, why, { number }) => emit(at, { kind: 'rebalance-begun', subject: number, why }),
      ended: (at) => emit(at, { kind: 'rebalance-ended', subject: this.group.rebalances }),
      allJoined: (at, round) => this.#plan(at + knobs.rebalanceSeconds, 'rebalance-ended', round),
      poll: (at, member) => this.#consumers.poll(at, member),
      released: (at, partition) => this.#consumers.skip(at, partition),
    });
    const { group, records, retryTopic, tally } = this;
    this.#consumers = new Consumers(knobs, { group, records, retryTopic, tally }, this.#ports());
    this.staff = new Staff(knobs);
    this.group.form(this.staff.slots);
    this.#plan(this.#load.after(0), 'record-produced', 0);
    if (knobs.crashAt > 0) this.#plan(knobs.crashAt, 'consumer-crashed', 0);
    if (knobs.scaling === 'on') this.#plan(knobs.scaleEvery, 'lag-looked-at', 0);
    this.#count(0);
  }

  #ports(): ConstructorParameters<typeof Consumers>[2] {
    return {
      endAt: (at, { life }) => this.#plan(at, 'record-ended', life),
      deadlineAt: (at, { life }) => this.#plan(at, 'poll-missed', life),
      emit: this.#emit,
    };
  }

  next(): number {
    return this.#agenda.next();
  }

  step(): void {
    const at = this.#agenda.next();
    const { kind, subject } = this.#agenda;
    this.#agenda.drop();
    const happened = this.#happen(at, kind, subject);
    if (happened !== null) this.#emit(at, { kind, subject: happened });
    this.#count(at);
  }

  #count(at: number): void {
    const unread = this.partitions.reduce((sum, { isRead }) => sum + (isRead ? 0 : 1), 0);
    this.tally.staff(at, this.staff.up, this.staff.busy, unread);
  }

  /** Whom it happened to; null where the reason for it is gone, or somebody else tells. */
  #happen(at: number, kind: Planned, subject: number): number | null {
    if (kind === 'record-produced') return this.#produce(at);
    if (kind === 'record-ended') return this.#end(at, this.staff.life(subject));
    if (kind === 'consumer-crashed') return this.#crash(at);
    if (kind === 'session-ended') return this.#remove(at, this.staff.life(subject), 'timed-out');
    if (kind === 'poll-missed') return this.#miss(at, this.staff.life(subject));
    if (kind === 'consumer-started') return this.#start(at, subject);
    if (kind === 'lag-looked-at') return this.#look(at);
    if (kind === 'rebalance-ended') this.group.end(at, subject);
    else if (kind === 'retry-due') this.retryTopic.due(at, subject);
    else this.#consumers.retried(at, this.retryTopic.end(at));
    return kind === 'rebalance-ended' ? null : subject;
  }

  #produce(at: number): number {
    const fresh = this.#load.make(at);
    const record = this.records.add(at, fresh);
    const partition = this.partitions[fresh.partition];
    partition?.records.push(record);
    this.tally.produced(at);
    if (partition?.owner != null) this.#consumers.poll(at, this.staff.life(partition.owner.life));
    this.#plan(this.#load.after(at), 'record-produced', 0);
    return record;
  }

  #end(at: number, member: Member): number | null {
    if (member.doing !== 'working') return null;
    this.#consumers.ended(at, member);
    return member.number;
  }

  #crash(at: number): number | null {
    const [member] = this.staff.slots;
    if (member === undefined || !member.isUp) return null;
    const { restartSeconds, sessionSeconds } = this.knobs;
    this.#consumers.crash(at, member);
    this.#plan(at + sessionSeconds, 'session-ended', member.life);
    if (restartSeconds > 0) member.startsAt = this.#plan(at + restartSeconds, 'consumer-started', member.number);
    return member.number;
  }

  #miss(at: number, member: Member): number | null {
    return member.doing === 'working' && member.deadline === at ? this.#remove(at, member, 'too-slow') : null;
  }

  #remove(at: number, member: Member, why: 'timed-out' | 'too-slow'): number | null {
    if (!member.inGroup) return null;
    this.group.remove(at, member, why);
    return member.number;
  }

  #start(at: number, number: number): number | null {
    const member = this.staff.start(at, number);
    if (member === null) return null;
    this.group.join(at, member);
    return number;
  }

  #look(at: number): number {
    const { lag } = this.tally;
    const change = this.staff.scale(at, lag);
    this.#plan(at + this.knobs.scaleEvery, 'lag-looked-at', 0);
    if (change === null) return 0;
    this.#emit(at, { kind: 'group-scaled', subject: change.to, from: change.from, lag });
    for (const member of change.starting)
      member.startsAt = this.#plan(at + this.knobs.startSeconds, 'consumer-started', member.number);
    for (const member of change.leaving) this.#dismiss(at, member);
    return change.to;
  }

  #dismiss(at: number, member: Member): void {
    if (member.doing === 'starting' || member.doing === 'dead') member.doing = 'gone';
    else member.isSurplus = true;
    this.#consumers.poll(at, member);
  }

  #plan(at: number, kind: Planned, subject: number): number {
    const when = snap(at);
    this.#agenda.plan(when, kind, subject);
    return when;
  }

  measure(at: number): Metrics {
    return this.tally.measure(at, this.group.rebalances, this.retryTopic.size);
  }

  gauges(at: number): readonly number[] {
    return [this.tally.lag, this.tally.furthestBehind(at), this.staff.up];
  }
}
