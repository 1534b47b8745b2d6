import type { AnyPractice, Exercise, Turn as NextTurn } from './kit/exercise.js';
import type { Practice as LegacyPractice, Turn as LegacyTurn, Exercise as Old } from './legacy-exercise.js';

/** A practice that is not yet built like the others. */
export function legacy(of: LegacyPractice): AnyPractice {
  return { ...of, start: (material) => wrap(of.id, of.begin(material)) };
}

type Edited = NonNullable<LegacyTurn['edit']>['edited'];

/** Longer than any pause at which an old practice saves a draft, in milliseconds. */
const pause = 2500;

function wrap(practice: string, old: Old, edited?: Edited): Exercise {
  const next = ({ exercise, events, edit }: LegacyTurn): NextTurn => ({
    exercise: exercise === old && edit === undefined ? self : wrap(practice, exercise, edit?.edited),
    events,
    ...(edit !== undefined && { edit: edit.text }),
  });
  const self: Exercise = {
    practice,
    title: old.title,
    status: old.status,
    keys: old.keys,
    typing: old.typing,
    done: old.done,
    every: old.every,
    get say() {
      return old.say;
    },
    form: old.form,
    view: (size, now) => old.view(size, now),
    take(input, { now }) {
      switch (input.type) {
        case 'key':
          return next(old.press(input.key, now));
        case 'line': {
          const read = old.read(input.text, now);
          return 'exercise' in read ? next(read) : { exercise: self, events: [], malformed: read.malformed };
        }
        case 'paste':
          return next(old.paste(input.text, now));
        case 'tick':
          return next(old.tick(now));
        case 'flush':
          return next(old.tick(now + pause));
        case 'edited':
          return edited === undefined ? { exercise: self, events: [] } : next(edited(input.text, now));
      }
    },
  };
  return self;
}
