import type { Deck } from '../course/course.js';
import type { Lesson } from '../course/lesson.js';
import { Complaints } from './complaints.js';
import type { Quiz } from './quiz-file.js';
import type { Source } from './source.js';

interface Remembered<Thing> {
  readonly thing: Thing;
  readonly complaints: Complaints;
}

/**
 * What was made of files, for whoever reads a course again and again: a file that says what it said last time is not parsed
 * again. It holds no more than the last reading and this one.
 */
export class Memory<Thing> {
  #last = new Map<string, Remembered<Thing>>();
  #now = new Map<string, Remembered<Thing>>();

  /** A reading begins. */
  begin(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }

  /** What is made of a source, `as` this or that; its complaints are made again. */
  read(source: Source, as: string, complaints: Complaints, read: (own: Complaints) => Thing): Thing {
    const key = JSON.stringify([as, source.file, source.cut, source.text]);
    let found = this.#last.get(key);
    if (found === undefined) {
      const own = new Complaints();
      found = { thing: read(own), complaints: own };
    }
    this.#now.set(key, found);
    complaints.problems.push(...found.complaints.problems);
    complaints.allowances.push(...found.complaints.allowances);
    return found.thing;
  }
}

/** What was made of the files of a course. */
export interface Memories {
  readonly lessons: Memory<Lesson | null>;
  readonly quizzes: Memory<Quiz>;
  readonly decks: Memory<Deck | null>;
}

export function newMemories(): Memories {
  return { lessons: new Memory(), quizzes: new Memory(), decks: new Memory() };
}
