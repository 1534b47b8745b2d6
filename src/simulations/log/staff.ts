import { Autoscaler } from './autoscaler.js';
import type { LogKnobs } from './knobs.js';
import { Member } from './member.js';

/** A change of how many consumers there are. */
export interface Change {
  readonly from: number;
  readonly to: number;
  /** Those that are to leave, or never come. */
  readonly leaving: readonly Member[];
  /** Those that are started. */
  readonly starting: readonly Member[];
}

/** The processes: who runs, who starts up, who is to come back, and how many there should be. */
export class Staff {
  /** The latest process of each number. */
  readonly slots: Member[];
  readonly #lives: Member[] = [];
  readonly #knobs: LogKnobs;
  readonly #autoscaler: Autoscaler;

  constructor(knobs: LogKnobs) {
    this.#knobs = knobs;
    this.#autoscaler = new Autoscaler(knobs);
    this.slots = Array.from({ length: knobs.consumers }, (_, number) => this.#make(number, 'joining'));
  }

  #make(number: number, doing: Member['doing']): Member {
    const member = new Member(number, this.#lives.length, doing);
    this.#lives.push(member);
    return member;
  }

  life(life: number): Member {
    const member = this.#lives[life];
    if (member === undefined) throw new Error(`there is no process ${life}`);
    return member;
  }

  /** How many there are, those included that start up or are to come back. */
  get present(): number {
    return this.slots.filter((slot) => isPresent(slot)).length;
  }

  get up(): number {
    return this.slots.filter(({ isUp }) => isUp).length;
  }

  get busy(): number {
    return this.slots.filter(({ doing }) => doing === 'working').length;
  }

  /** A process that was to be up at this time is; null where that is no longer so. */
  start(at: number, number: number): Member | null {
    const slot = this.slots[number];
    if (slot === undefined || slot.startsAt !== at) return null;
    if (slot.doing === 'starting') {
      slot.doing = 'joining';
      return slot;
    }
    if (slot.doing !== 'dead') return null;
    const back = this.#make(number, 'joining');
    this.slots[number] = back;
    return back;
  }

  /** Looks at the lag, and changes how many there are; null where nothing changes. */
  scale(at: number, lag: number): Change | null {
    const from = this.present;
    const to = this.#autoscaler.look(at, lag, from);
    if (to === from) return null;
    const leaving = to < from ? this.slots.filter((slot) => isPresent(slot)).slice(to) : [];
    const starting = Array.from({ length: Math.max(0, to - from) }, () => this.#hire(at + this.#knobs.startSeconds));
    return { from, to, leaving, starting };
  }

  #hire(startsAt: number): Member {
    const free = this.slots.findIndex((slot) => !isPresent(slot) && slot.doing !== 'dead' && !slot.isUp);
    const number = free < 0 ? this.slots.length : free;
    const member = this.#make(number, 'starting');
    member.startsAt = startsAt;
    this.slots[number] = member;
    return member;
  }
}

/** A process that has gone, is about to, or is dead for good does not count. */
function isPresent({ doing, isSurplus, startsAt }: Member): boolean {
  if (doing === 'gone' || isSurplus) return false;
  return doing !== 'dead' || startsAt < Number.POSITIVE_INFINITY;
}
