import type { CatalogueEntry } from '../../simulations/engine/catalogue.js';
import { practiceSchema, questionSchema, simulationSchema } from './fences.js';
import { courseFileSchema, deckSchema, lessonSchema } from './front-matter.js';
import type { Schema } from './kinds.js';

/** What a course may name: the simulations and practices of this version. */
export interface Names {
  readonly simulations: readonly CatalogueEntry[];
  readonly practices: readonly string[];
}

/** The files in which an editor finds what may stand in a course, by their names in the package's `dist/schema`. */
export function schemas({ simulations, practices }: Names): Readonly<Record<string, Schema>> {
  const all = {
    course: courseFileSchema,
    lesson: lessonSchema,
    deck: deckSchema(practices),
    'sim-fence': simulationSchema(simulations),
    'quiz-fence': questionSchema,
    'practice-fence': practiceSchema(practices),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      `${name}.json`,
      { $schema: 'http://json-schema.org/draft-07/schema#', title: `Backpressure: ${name}`, ...schema },
    ]),
  );
}
