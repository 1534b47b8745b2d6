// The parts of the program: a file each, read when something in it is first used. This list says what lies in which; the
// first that fits decides. A package that is not named here lies in the part that alone imports it.

/** Names, and what each holds: folders and files of ours, and packages; `*` ends the beginning of several names. */
export const parts = {
  /** Code with colours. */
  highlight: ['src/text/highlight.ts', 'lowlight', 'highlight.js'],
  /** When something comes back. */
  fsrs: ['src/review/schedule.ts', 'ts-fsrs'],
  /** Words of an answer, tagged. */
  words: ['compromise'],
  diagrams: ['src/content/diagram.ts', 'beautiful-mermaid'],
  /** How wide a text is that holds anything but the characters we draw with. */
  widths: ['string-width', 'strip-ansi', 'ansi-regex'],
  /** What is said in a line, and what was meant by a word that is wrong. */
  said: [
    'src/content/sanitize.ts',
    'src/text/ascii.ts',
    'src/text/edit-distance.ts',
    'src/text/plural.ts',
    'fastest-levenshtein',
  ],
  /** Lines of text, progress and settings: what everything else is made from. */
  base: ['src/course/', 'src/text/', 'src/progress/', 'src/store/settings.ts', 'get-east-asian-width', 'valibot'],
  /** What writes the settings. */
  settings: ['conf'],
  simulations: ['src/simulations/', 'pure-rand'],
  questions: ['src/questions/', 'src/reading/', 'semver', 'src/versions/'],
  practice: ['src/practice/', 'src/releases/'],
  search: ['src/search/', 'minisearch'],
  /** Markdown into a course, and what is wrong in it. */
  content: [
    'src/content/',
    'decode-named-character-reference',
    'character-entities',
    'mdast-*',
    'micromark*',
    'unist-*',
    'ccount',
    'longest-streak',
    'zwitch',
    'markdown-table',
  ],
  store: ['src/store/', 'src/review/', 'zustand'],
  /** What home says, as lines. */
  home: [
    'src/ui/home/',
    'src/ui/layout.ts',
    'src/ui/viewport.ts',
    'src/ui/components/menu-lines.ts',
    'src/ui/components/frame-lines.ts',
  ],
  /** Every screen but home. */
  screens: [
    'src/ui/blocks/',
    'src/ui/first-start/',
    'src/ui/lesson/',
    'src/ui/questions/',
    'src/ui/simulations/',
    'src/ui/track/',
    ...[
      'first-start',
      'guess',
      'lesson-end',
      'lesson',
      'note',
      'notes',
      'palette',
      'plan',
      'practice',
      'practices',
      'progress',
      'search',
    ].map((name) => `src/ui/screens/${name}.tsx`),
    ...['session', 'settings', 'simulation', 'simulations', 'track'].map((name) => `src/ui/screens/${name}.tsx`),
  ],
  /** Ink, and the way to home. */
  screen: ['src/ui/', 'ink', 'react', 'react-reconciler', 'scheduler', 'yoga-layout', 'chalk'],
  linear: ['src/linear/'],
  /** Progress on several machines. */
  sync: ['src/sync/'],
  /** An interviewer of one's own, and a command that writes down what is said: only for those who have set them. */
  interviewer: ['src/interviewer/', 'src/commands/coach-interviewer.ts'],
  /** Quizzes and cards of other programs. */
  exchange: ['src/exchange/', 'csv-parse', 'smol-toml'],
  /** The parser of the command line and the commands. */
  program: ['src/cli/', 'src/commands/', 'commander'],
};

/** The part that a file is named to lie in; null for a package that is not named. `path` is relative to the root. */
export function partOf(path) {
  const name = packageOf(path);
  const [part] =
    Object.entries(parts).find(([, holds]) =>
      holds.some((held) =>
        name === null
          ? held.startsWith('src/') && (held === path || (held.endsWith('/') && path.startsWith(held)))
          : held === name || (held.endsWith('*') && name.startsWith(held.slice(0, -1))),
      ),
    ) ?? [];
  return part ?? null;
}

/** "@scope/name" of a file in node_modules, the innermost; null for a file of ours. */
function packageOf(path) {
  const at = path.lastIndexOf('node_modules/');
  if (at === -1) return null;
  const [scope, name] = path.slice(at + 'node_modules/'.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
