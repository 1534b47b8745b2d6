/** The day as a fold over what was picked. The same picks always lead to the same evening, so the journal keeps only them. */
import { closeEvent, follow } from '../../releases/consequences.js';
import { consumers, resolve } from '../../releases/consumers.js';
import { lostFixes } from '../../releases/promises.js';
import { breakPromises } from '../../releases/verbs.js';
import { morning, type World } from '../../releases/world.js';
import { type Decision, type DeskEvent, option as makeOption, type Option, type Pick, partsOf } from './decision.js';
import { events } from './events/registry.js';
import { askRepair } from './releasing.js';

export interface Day {
  readonly world: World;
  /** The world as the last move left it, before the next thing came to the desk. */
  readonly settled: World;
  /** Null in the evening. */
  readonly event: DeskEvent | null;
  /** What is asked now; null in the evening. */
  readonly decision: Decision | null;
  /** All picks, and those of the event. */
  readonly picks: readonly string[];
  readonly here: readonly Pick[];
}

/** A day as plain data: what is asked follows from it. */
export type DayData = Omit<Day, 'event' | 'decision'> & { readonly eventId: Day['world']['event'] | null };

export function dataOf({ event, decision: _asked, ...day }: Day): DayData {
  return { ...day, eventId: event?.id ?? null };
}

/** The day with what comes to the desk now, and what is asked. */
export function dayFrom({ eventId, ...data }: DayData): Day {
  const event = events.find(({ id }) => id === eventId) ?? null;
  return { ...data, event, decision: event === null ? null : asked(event, data.world, data.here) };
}

/** What is to be decided next; a repair comes before anything else. Null when the event is over. */
function asked(event: DeskEvent, world: World, here: readonly Pick[]): Decision | null {
  return (here.length === 0 ? null : askRepair(world, here)) ?? event.next(world, here);
}

/** 18:00. */
const evening = 540;

export function startDay(): Day {
  const world = morning();
  return enter(world, world, 0, []);
}

function enter(world: World, settled: World, index: number, picks: readonly string[]): Day {
  const event = events[index];
  if (event === undefined) return { world: endDay(world), settled, event: null, decision: null, picks, here: [] };
  const begun = event.begin({ ...world, minute: event.minute, event: event.id });
  const decision = asked(event, begun, []);
  if (decision === null) return enter(closeEvent(begun), settled, index + 1, picks);
  return { world: begun, settled, event, decision, picks, here: [] };
}

/** The option behind a word: one of those on offer, several joined with "+", or something typed. Null for none. */
export function optionOf(decision: Decision, id: string): Option | null {
  const named = decision.options.find((option) => option.id === id);
  if (decision.several) {
    const parts = partsOf(id);
    if (!parts.every((part) => decision.options.some((option) => option.id === part))) return null;
    const chosen = decision.options.filter((option) => parts.includes(option.id));
    const afterwards = decision.afterwards ?? ((world: World) => world);
    return makeOption(id, id, (world) => afterwards(chosen.reduce((after, one) => one.apply(after), world)));
  }
  if (named !== undefined || decision.typed === undefined) return named ?? null;
  const read = decision.typed.read(id);
  return 'malformed' in read ? null : read;
}

/** The day after a pick; the same day where the pick is none of the options. */
export function pick(day: Day, id: string): Day {
  const { event, decision } = day;
  const option = decision === null ? null : optionOf(decision, id);
  if (event === null || decision === null || option === null) return day;
  const before = { ...day.world, entries: [] };
  const world = follow(before, option.apply(before));
  const here = [...day.here, { decision: decision.id, option: option.id }];
  const picks = [...day.picks, option.id];
  const next = asked(event, world, here);
  if (next !== null) return { world, settled: world, event, decision: next, picks, here };
  return enter(closeEvent(world), world, events.indexOf(event) + 1, picks);
}

/** The day that these picks lead to; stops at the first that makes no sense any more. */
export function replay(picks: readonly string[]): Day {
  let day = startDay();
  for (const id of picks) {
    const next = pick(day, id);
    if (next === day) return day;
    day = next;
  }
  return day;
}

/** What is only known when the day is over: fixes that upgrading loses, and a train that did not leave. */
function endDay(world: World): World {
  const late = { ...world, minute: evening };
  let lost = late;
  for (const promise of lostFixes(late)) {
    const event = promise.why.includes('cents') ? 'rollback' : promise.why.includes('empty') ? 'hotfix' : 'cve';
    lost = breakPromises({ ...lost, event }, [promise]);
  }
  const waiting = consumers.find(({ id }) => id === 'reports');
  const left = waiting !== undefined && resolve(lost, waiting) !== null;
  const why = '2.4 was promised for today. Reports asks for 2.4.x and finds nothing.';
  const train = left ? [] : [{ what: 'the train did not leave', why }];
  return breakPromises({ ...lost, event: 'duplicate-tag' }, train);
}
