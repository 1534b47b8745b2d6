import { id, keys, list, number, type Schema, text } from './kinds.js';

/** The front matter of lessons/course.md. */
export const courseFileSchema: Schema = keys(
  'The front matter of lessons/course.md',
  {
    id: id('The name of the course.'),
    title: text('The title of the course, as people read it.'),
    tracks: list(
      'The tracks in their order. The lessons of one lie in the folder of its id.',
      keys(
        'A track',
        {
          id: id('The name of the track, and of its folders in lessons/ and quizzes/.'),
          title: text('The title of the track.'),
          summary: text('What the track is about, in a sentence.'),
        },
        ['id', 'title'],
      ),
    ),
  },
  ['id', 'title'],
);

/** The front matter of a lesson. */
export const lessonSchema: Schema = keys(
  'The front matter of a lesson',
  {
    id: id('What progress hangs on; it never changes. The file is called <nn>-<id>.md.'),
    title: text('The title, as people read it.'),
    minutes: number('How long it takes, quiz and all. "check" says how long that is.', {
      exclusiveMinimum: 0,
      maximum: 600,
    }),
    needs: list('Lessons that come before this one.', id('The id of a lesson.')),
    objectives: list('What the learner can do afterwards.', text('It begins with a verb.')),
    aliases: list('Ids that this lesson had before: progress under them still counts.', id('An id that it had.')),
    confusable: list(
      'Lessons that it is easily taken for: reviews ask about both side by side.',
      id('The id of a lesson.'),
    ),
  },
  ['id', 'title', 'minutes'],
);

/** The front matter of a deck. Each practice may read keys of its own from it. */
export function deckSchema(practices: readonly string[]): Schema {
  return {
    description: 'The front matter of a deck in quizzes/decks',
    type: 'object',
    properties: {
      id: id('The name of the deck.'),
      title: text('The title, as people read it.'),
      practice: { description: 'The practice that it is material for.', enum: practices },
      from: id('The deck that this one is a selection from.'),
      entries: list('The entries that it takes from there.', id('The id of an entry.')),
    },
    required: ['id', 'title', 'practice'],
  };
}
