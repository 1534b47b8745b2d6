// What the program can say without being loaded: the help of every command, as the parser of the command line prints it.
import { evaluated } from './evaluate.js';

const needed = `
  export { parserOf } from './src/cli/parser.js';
  export { languageNames } from './src/words/language.js';
  export { speak } from './src/words/speak.js';
`;

/** So wide no help is, in cells. */
const wide = 400;
const usual = 80;
/** Below this the parser itself wraps no more. */
const narrow = 20;

/** The answers of src/cli/answers.ts, a file for each language: `{ name: answers }`. */
export async function answersOf(version) {
  const { languageNames, parserOf, speak } = await evaluated(needed);
  const files = Object.keys(languageNames).map((language) => {
    speak(language);
    return [language === 'en' ? 'answers.json' : `answers-${language}.json`, answersIn(parserOf, version)];
  });
  return Object.fromEntries(files);
}

function answersIn(parserOf, version) {
  const parser = parserOf(version, async () => {});
  const help = Object.fromEntries(
    [['', parser], ...parser.commands.map((command) => [command.name(), command])].map(helpOf),
  );
  return { help };
}

function helpOf([name, command]) {
  const at = (width) => command.configureOutput({ getOutHelpWidth: () => width }).helpInformation();
  const text = at(usual);
  let from = usual;
  while (from > narrow && at(from - 1) === text) from -= 1;
  let to = usual;
  while (to < wide && at(to + 1) === text) to += 1;
  return [name, { text, from, to: to === wide ? null : to }];
}
