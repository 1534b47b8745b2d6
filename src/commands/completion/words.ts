import type { Course } from '../../course/course.js';
import { formats } from '../../exchange/quiz-from.js';
import { practices } from '../../practice/registry.js';
import { simulations } from '../../simulations/registry.js';
import type { Command } from '../command.js';
import { globalOptions } from '../global-options.js';

/**
 * What can follow, by what was typed: '' for the first word, "learn" behind a command, "learn --course" behind an option of it,
 * "sim queue --set" where that depends on what the command is about, "sim queue --set policy=" behind half a word. Words that
 * begin with @ are found by the shell.
 */
export type Words = Readonly<Record<string, readonly string[]>>;

/** What a shell finds by itself. */
export const found = {
  files: '@files',
  folders: '@folders',
  /** The lessons of the course that --course names, or else of ours. */
  lessons: '@lessons',
  /** The same with the tracks. */
  lessonsAndTracks: '@lessons-and-tracks',
  /** The columns of the table that --trace names. */
  columns: '@columns',
} as const;

export interface Completions {
  readonly words: Words;
  /** Options that take the next word. */
  readonly valued: readonly string[];
  /** Our own lessons, and those with our tracks. */
  readonly lessons: readonly string[];
  readonly lessonsAndTracks: readonly string[];
}

/** All that can be completed, for a course. What a shell could take for anything but a word is left out. */
export function completionsOf(course: Course, commands: readonly Command[], shells: readonly string[]): Completions {
  const flags = (options: Command['options']) => options.map(([flag]) => flag.split(' ')[0] ?? '');
  const all = [...globalOptions, ...commands.flatMap(({ options }) => options)];
  const first: Words = {
    learn: [found.lessons],
    reset: [found.lessons],
    quiz: [found.lessonsAndTracks],
    sim: Object.keys(simulations),
    practice: practices.map(({ id }) => id),
    new: ['lesson', 'quiz', 'course', 'deck'],
    completion: shells,
    check: [found.folders],
    import: [found.files],
    export: [found.files],
  };
  const words: Words = {
    '': commands.map(({ name }) => name),
    ...Object.fromEntries(
      commands.map(({ name, options }) => [`${name} -`, [...flags(options), ...flags(globalOptions)]]),
    ),
    ...Object.fromEntries(commands.map(({ name }) => [name, first[name] ?? []])),
    ...values(all),
    ...decks(course),
    ...runs(),
  };
  const lessons = Object.keys(course.lessons).filter(isHarmless);
  return {
    words: Object.fromEntries(Object.entries(words).map(([key, some]) => [key, some.filter(isHarmless)])),
    valued: all.flatMap(([flag]) => (flag.includes('<') ? [flag.split(' ')[0] ?? ''] : [])),
    lessons,
    lessonsAndTracks: [...lessons, ...course.tracks.map(({ id }) => id).filter(isHarmless)],
  };
}

/** What an option takes, wherever it stands. */
function values(options: Command['options']): Words {
  const named: Words = {
    '--course': [found.folders],
    '--data-dir': [found.folders],
    '--column': [found.columns],
    '--format': formats,
    '--after-session': ['yes', 'no'],
  };
  const files = options.flatMap(([flag]) => (/[<[]file[>\]]/.test(flag) ? [flag.split(' ')[0] ?? ''] : []));
  return { ...Object.fromEntries(files.map((flag) => [flag, [found.files]])), ...named };
}

/** The decks of each practice, and their entries where a practice can be asked for one. */
function decks({ decks }: Course): Words {
  return Object.fromEntries(
    practices.flatMap(({ id }) => {
      const mine = Object.values(decks).filter(({ practice }) => practice === id);
      return [
        [`practice ${id} --deck`, mine.map((deck) => deck.id)],
        [`practice ${id} --question`, mine.flatMap(({ entries }) => entries.map((entry) => entry.id))],
      ];
    }),
  );
}

function runs(): Words {
  return Object.fromEntries(
    Object.values(simulations).flatMap(({ id, scenarios, challenges, knobs }) => {
      const names = Object.keys(knobs).map((knob) => `${knob}=`);
      return [
        [`sim ${id} --scenario`, Object.keys(scenarios)],
        [`sim ${id} --challenge`, Object.keys(challenges)],
        [`sim ${id} --set`, names],
        [`sim ${id} --compare`, names],
        ...Object.entries(knobs).flatMap(([name, knob]) =>
          knob.kind === 'choice'
            ? [[`sim ${id} --set ${name}=`, knob.choices.map((choice) => `${name}=${choice}`)]]
            : [],
        ),
      ];
    }),
  );
}

/** The script is run by a shell, and anyone may have written the course. */
function isHarmless(word: string): boolean {
  return /^(?:@[a-z-]+|[\w-]+=?[\w.+-]*)$/.test(word);
}
