import { type Exercise, type Material, type Practice, PracticeError } from './exercise.js';

/** Every practice, in the order of the menu. Adding one is a folder and a line here. */
export const practices: readonly Practice[] = [];

/** Begins a practice. Throws a PracticeError when there is none of this name or its material is missing. */
export function beginPractice(id: string, material: Material): Exercise {
  const practice = practices.find((candidate) => candidate.id === id);
  if (practice === undefined) {
    throw new PracticeError(`no practice "${id}"; there are ${practices.map((known) => known.id).join(', ')}`);
  }
  return practice.begin(material);
}
