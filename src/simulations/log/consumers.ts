import type { Setting } from '../engine/simulation.js';
import type { LogEvent } from './events.js';
import type { Group } from './group.js';
import type { LogKnobs } from './knobs.js';
import type { Member } from './member.js';
import type { Partition } from './partition.js';
import type { Records } from './records.js';
import type { RetryTopic } from './retry-topic.js';
import type { Tally } from './tally.js';

/** What consumers ask of the world around them. */
export interface ConsumerPorts {
  /** The work in hand is over at a time. */
  endAt(at: number, member: Member): void;
  /** If the member has not polled again by then, it is too slow. */
  deadlineAt(at: number, member: Member): number;
  emit: Setting<LogEvent>['emit'];
}

/** What the processes of a group do: poll, work through what they fetched, commit, and poll again. */
export class Consumers {
  readonly #knobs: LogKnobs;
  readonly #group: Group;
  readonly #records: Records;
  readonly #retryTopic: RetryTopic;
  readonly #tally: Tally;
  readonly #ports: ConsumerPorts;

  constructor(
    knobs: LogKnobs,
    parts: { group: Group; records: Records; retryTopic: RetryTopic; tally: Tally },
    ports: ConsumerPorts,
  ) {
    this.#knobs = knobs;
    this.#group = parts.group;
    this.#records = parts.records;
    this.#retryTopic = parts.retryTopic;
    this.#tally = parts.tally;
    this.#ports = ports;
  }

  /** A member that has nothing in hand sees to the group first, then fetches what there is. */
  poll(at: number, member: Member): void {
    if (member.doing !== 'idle') return;
    if (member.isSurplus) {
      member.doing = 'gone';
      this.#group.remove(at, member, 'left');
      return;
    }
    if (!member.inGroup) {
      member.doing = 'joining';
      this.#group.join(at, member);
      return;
    }
    if (member.toRevoke.size > 0) this.#group.giveUp(at, member);
    if (member.doing === 'idle' && this.#group.awaits(member)) this.#group.rejoin(at, member);
    if (member.doing === 'idle' && member.fetch(at, this.#knobs.batch)) this.#begin(at, member);
  }

  #begin(at: number, member: Member): void {
    member.doing = 'working';
    this.#ports.emit(at, { kind: 'batch-fetched', subject: member.number });
    if (this.#knobs.commit === 'before')
      for (const { partition, to } of member.batch) this.#commit(at, member, partition, to);
    // What a batch takes is known; only one that takes too long needs to be watched.
    if (this.#seconds(member) > this.#knobs.maxPollSeconds)
      member.deadline = this.#ports.deadlineAt(at + this.#knobs.maxPollSeconds, member);
    this.#work(at, member);
  }

  /** What the whole batch takes. */
  #seconds({ batch }: Member): number {
    let seconds = 0;
    for (const { partition, from, to } of batch)
      for (let offset = from; offset < to; offset++) seconds += this.#records.work[partition.record(offset)] ?? 0;
    return seconds;
  }

  #work(at: number, member: Member): void {
    member.from = at;
    member.to = at + (this.#records.work[member.inHand] ?? 0);
    this.#ports.endAt(member.to, member);
  }

  /** The work in hand is over; a process that has died since does not come here. */
  ended(at: number, member: Member): void {
    const record = member.inHand;
    if (!this.#records.attempt(record)) this.finish(at, record);
    else if (this.#fail(at, record) === 'again') {
      this.#commitBatch(at, member);
      member.seekBack();
      this.#free(at, member);
      return;
    }
    member.done += 1;
    if (member.advance()) {
      this.#work(at, member);
      return;
    }
    this.#commitBatch(at, member);
    this.#free(at, member);
  }

  /** What becomes of a record that has failed: it is to be fetched again, or it is out of the way. */
  #fail(at: number, record: number): 'again' | 'aside' {
    const { onFailure, retries } = this.#knobs;
    this.#ports.emit(at, { kind: 'record-failed', subject: record });
    if (onFailure === 'block') return 'again';
    if (this.#records.failed(record) > retries) this.bury(at, record);
    else if (onFailure === 'dead-letter') return 'again';
    else {
      this.#ports.emit(at, { kind: 'record-set-aside', subject: record });
      this.#retryTopic.setAside(at, record);
    }
    return 'aside';
  }

  /** An attempt from the retry topic is over. */
  retried(at: number, record: number): void {
    if (this.#records.attempt(record)) this.#fail(at, record);
    else this.finish(at, record);
  }

  bury(at: number, record: number): void {
    if (this.#records.bury(record)) this.#ports.emit(at, { kind: 'record-buried', subject: record });
  }

  finish(at: number, record: number): void {
    const outcome = this.#records.finish(record);
    if (outcome === 'repeated') this.#ports.emit(at, { kind: 'record-repeated', subject: record });
    else this.#tally.done(at, record);
    if (outcome === 'overtaken') this.#ports.emit(at, { kind: 'record-overtaken', subject: record });
  }

  #commitBatch(at: number, member: Member): void {
    let refused = false;
    for (const { partition, to } of member.dealtWith()) {
      if (partition.owner !== member) refused = true;
      else if (this.#knobs.commit === 'after') this.#commit(at, member, partition, to);
    }
    const kind = refused ? 'commit-refused' : 'batch-committed';
    this.#ports.emit(at, { kind, subject: member.number });
  }

  #commit(at: number, member: Member, partition: Partition, to: number): void {
    if (partition.owner !== member || to <= partition.committed) return;
    this.#tally.committed(at, partition, to);
    partition.committed = to;
  }

  #free(at: number, member: Member): void {
    member.drop();
    member.doing = 'idle';
    this.poll(at, member);
  }

  /** A process dies, and with it what it had fetched. */
  crash(at: number, member: Member): void {
    member.seekBack();
    member.drop();
    member.doing = 'dead';
    for (const partition of member.owned) this.skip(at, partition);
  }

  /** What was committed and not done when a partition changes hands: the next reader begins after it. */
  skip(at: number, partition: Partition): void {
    for (let offset = partition.position; offset < partition.committed; offset++) {
      const record = partition.record(offset);
      if (this.#records.lose(record)) this.#ports.emit(at, { kind: 'record-lost', subject: record });
    }
  }
}
