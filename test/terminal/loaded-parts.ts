/**
 * What each command may load: the parts of the program (scripts/build/part-list.js) in the order of their names, for words of the
 * command line without a terminal; `{}` stands for a file
 * that is not there yet, `{course}` for the folder of a small course. More than this makes a start slower: say why.
 */
export const loadedParts: readonly (readonly [words: string, parts: string])[] = [
  ['--version', ''],
  ['--help', 'door-language'],
  ['sim --help', 'door-language'],
  ['completion bash', ''],
  ['completion tcsh', 'base code-cache program said'],
  ['leson', 'base code-cache program said'],
  ['lessons --jsom', 'base code-cache program said'],
  ['lessons too many', 'base code-cache program said'],
  ['lessons --json', 'base code-cache program'],
  ['lessons', 'base code-cache program said store'],
  ['progress --json', 'base code-cache fsrs program store'],
  ['progress --due', 'door-language known-due'],
  ['review --list', 'base code-cache fsrs program said store'],
  ['notes', 'base code-cache program said store'],
  ['doctor', 'base code-cache program said'],
  ['sim --list', 'base code-cache program said simulations'],
  ['sim queue --until 5 --json', 'base code-cache program simulations'],
  ['search outbox', 'base code-cache program said search widths'],
  ['export {}', 'base code-cache program said'],
  ['learn nothing', 'base code-cache program said store'],
  ['practice nothing', 'base code-cache practice program questions said'],
  ['check {course}', 'base code-cache content practice program questions said simulations'],
];

/** The same for a start in a terminal, as far as home; with what home says kept and not. */
export const loadedForHome = {
  new: 'base code-cache door-language first-paint fsrs home program said screen store',
  known: 'base code-cache door-language first-paint fsrs home program said screen store',
} as const;
