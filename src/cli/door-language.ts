/** In which language the door answers, and what is painted before the program is there. */
import { homedir } from 'node:os';
import { interfaceLanguage } from '../commands/interface-language.js';
import type { Language } from '../words/language.js';

/** `words` are those of the command line. */
export function doorLanguage(words: readonly string[]): Language {
  try {
    const { env, platform } = process;
    return interfaceLanguage(words, { env, platform, home: env.HOME === '' ? '' : homedir() });
  } catch {
    // A home folder that the system does not know: the program says so.
    return 'en';
  }
}
