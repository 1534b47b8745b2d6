import { assign } from './assignment.js';
import type { Cause } from './events.js';
import type { LogKnobs } from './knobs.js';
import type { Member } from './member.js';
import type { Partition } from './partition.js';

/** What the coordinator asks of the world around it. */
export interface GroupPorts {
  begun(at: number, why: Cause, member: Member): void;
  /** The partitions have been shared out anew; nobody has polled yet. */
  ended(at: number): void;
  /** Everyone has joined: `end` is to be called with this round once the rebalance has taken its time. */
  allJoined(at: number, round: number): void;
  /** A member can go on. */
  poll(at: number, member: Member): void;
  /** A partition is about to change hands. */
  released(at: number, partition: Partition): void;
}

/**
 * The members of a consumer group and their coordinator. Whenever somebody comes or goes, all members have to join anew, each
 * at its next poll, and only when the last has joined are the partitions shared out. With an eager assignor a member gives
 * up everything when it joins, so the whole group stands still; with the cooperative one it goes on with what it has, gives
 * up what it is to lose, and a second round hands that on. A crashed member is waited for until its session times out.
 * Apache Kafka 3.9, group protocol; KIP-429 (2019) for the cooperative one.
 */
export class Group {
  readonly members: Member[] = [];
  readonly #knobs: LogKnobs;
  readonly #partitions: readonly Partition[];
  readonly #ports: GroupPorts;
  readonly #joined = new Set<Member>();
  isRebalancing = false;
  /** When the rebalance began that is going on, or the last one. */
  begunAt = 0;
  /** When it ends; null while somebody is waited for. */
  endsAt: number | null = null;
  #round = 0;
  /** Rebalances that came to an end, the forming of the group not counted. */
  rebalances = 0;

  constructor(knobs: LogKnobs, partitions: readonly Partition[], ports: GroupPorts) {
    this.#knobs = knobs;
    this.#partitions = partitions;
    this.#ports = ports;
  }

  get isCooperative(): boolean {
    return this.#knobs.assignment === 'cooperative';
  }

  /** Members that have not joined the rebalance yet. */
  get awaited(): readonly Member[] {
    return this.isRebalancing ? this.members.filter((member) => !this.#joined.has(member)) : [];
  }

  /** The group as it stands at the start: all have joined. */
  form(members: readonly Member[]): void {
    for (const member of members) {
      member.inGroup = true;
      this.members.push(member);
    }
    this.#shareOut();
  }

  join(at: number, member: Member): void {
    member.inGroup = true;
    this.members.push(member);
    this.#joined.add(member);
    this.begin(at, 'joined', member);
  }

  awaits(member: Member): boolean {
    return this.isRebalancing && !this.#joined.has(member);
  }

  rejoin(at: number, member: Member): void {
    this.#joined.add(member);
    if (!this.isCooperative) {
      member.previous = member.owned.map(({ number }) => number);
      this.#release(at, member);
      member.doing = 'joining';
    }
    this.#check(at);
  }

  /** A member is no longer one: it left, or was found dead or too slow. */
  remove(at: number, member: Member, why: Cause): void {
    const place = this.members.indexOf(member);
    if (place < 0) return;
    this.members.splice(place, 1);
    this.#joined.delete(member);
    member.inGroup = false;
    this.#release(at, member);
    if (this.isRebalancing) this.#check(at);
    else this.begin(at, why, member);
  }

  /** A member gives up what was assigned to others, so that another round can hand it on. */
  giveUp(at: number, member: Member): void {
    for (const partition of member.toRevoke) this.#take(at, partition);
    member.owned = member.owned.filter((partition) => partition.owner === member);
    member.toRevoke.clear();
    member.cursor = 0;
    this.begin(at, 'gave-up-partitions', member);
  }

  /** All have to join anew; those that wait for records, or for their share, do so at once. */
  begin(at: number, why: Cause, member: Member): void {
    this.endsAt = null;
    this.#round += 1;
    if (!this.isRebalancing) {
      this.isRebalancing = true;
      this.begunAt = at;
      this.#joined.clear();
      for (const each of this.members) if (each.doing === 'joining') this.#joined.add(each);
      this.#ports.begun(at, why, member);
      for (const each of [...this.members]) this.#ports.poll(at, each);
    }
    this.#check(at);
  }

  #check(at: number): void {
    if (!this.isRebalancing || this.endsAt !== null || this.awaited.length > 0) return;
    this.#round += 1;
    this.endsAt = at + this.#knobs.rebalanceSeconds;
    this.#ports.allJoined(at, this.#round);
  }

  /** The rebalance is over, unless another has begun: everyone learns what is his. */
  end(at: number, round: number): void {
    if (round !== this.#round || !this.isRebalancing) return;
    this.isRebalancing = false;
    this.endsAt = null;
    this.rebalances += 1;
    this.#shareOut();
    this.#ports.ended(at);
    for (const member of [...this.members]) this.#ports.poll(at, member);
  }

  #shareOut(): void {
    this.members.sort((one, other) => one.number - other.number || one.life - other.life);
    const held = this.members.map((member) =>
      this.isCooperative ? member.owned.map(({ number }) => number) : member.previous,
    );
    const shares = assign(this.#knobs.assignment, this.#knobs, held);
    for (const [index, member] of this.members.entries()) {
      const share = (shares[index] ?? []).flatMap((number) => this.#partitions[number] ?? []);
      for (const partition of member.owned) if (!share.includes(partition)) member.toRevoke.add(partition);
      if (member.doing === 'joining') member.doing = 'idle';
      member.previous = [];
      member.cursor = 0;
      for (const partition of share) if (partition.owner === null) this.#give(partition, member);
    }
  }

  #give(partition: Partition, member: Member): void {
    partition.give(member);
    member.owned.push(partition);
  }

  #release(at: number, member: Member): void {
    for (const partition of member.owned) this.#take(at, partition);
    member.owned = [];
    member.toRevoke.clear();
  }

  #take(at: number, partition: Partition): void {
    this.#ports.released(at, partition);
    partition.give(null);
  }
}
