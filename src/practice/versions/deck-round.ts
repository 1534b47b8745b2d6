import type { Deck } from '../../course/course.js';
import { sample } from '../kit/sample.js';
import type { Exercise, Material } from '../legacy-exercise.js';
import { startRound } from './round.js';
import { readSavedRound } from './saved-round.js';
import type { Task } from './task.js';

interface AboutRound<Item> {
  readonly practice: string;
  readonly title: string;
  readonly noun: string;
  readonly deck: Deck;
  /** Makes the task of an item; shuffles with `draw` where its parts must not stand in the right order. */
  readonly task: (item: Item) => Task;
}

/** How many items make a round. */
export const handSize = 10;

/** A round over the items of a deck. */
export function beginDeckRound<Item extends { readonly id: string }>(
  about: AboutRound<Item> & { readonly items: readonly Item[] },
  material: Material,
): Exercise {
  const byId = new Map(about.items.map((item) => [item.id, item]));
  const dealt = () => sample(about.deck.id, [...byId.keys()], handSize, material.progress, material.draw);
  return startHand({ ...about, find: (id) => byId.get(id) ?? null }, dealt, material);
}

/** Goes on with the round that was left unfinished, else plays a hand that is dealt now; `material.question` asks for one item alone. */
export function startHand<Item>(
  about: AboutRound<Item> & { readonly find: (id: string) => Item | null },
  dealt: () => readonly string[],
  { question, progress, now }: Material,
): Exercise {
  const { practice, title, noun, deck, find, task } = about;
  const play = (ids: readonly string[]) => ({
    practice,
    title,
    noun,
    deck: deck.id,
    tasks: ids.flatMap((id) => find(id) ?? []).map(task),
  });
  if (question !== undefined && find(question) !== null) return startRound(play([question]), [], now);
  const saved = readSavedRound(progress.unfinished[practice], deck.id);
  if (saved?.ids.every((id) => find(id) !== null)) return startRound(play(saved.ids), saved.outcomes, now);
  return startRound(play(dealt()), [], now);
}
