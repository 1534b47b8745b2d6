import { type Language, type LanguageWish, languageFor } from '../words/language.js';
import { type Context, learnersFolder } from './context.js';
import { keptSettings } from './kept-settings.js';

/**
 * The language that the interface speaks from the start, before the words of the command line are read: a message about them is
 * in it too. What is printed as JSON is for programs, and English.
 */
export function interfaceLanguage(
  words: readonly string[],
  { env, platform, home }: Pick<Context, 'env' | 'platform' | 'home'>,
): Language {
  if (words.includes('--json')) return 'en';
  const dataDir = optionIn('--data-dir', words);
  const options = { color: true, ...(dataDir !== undefined && { dataDir }) };
  const folder = learnersFolder({ options, env, platform, home });
  const wish = folder === null ? 'system' : keptSettings(folder).language;
  return languageWished(wish, { env, platform });
}

/** The language of a wish in the settings. */
export function languageWished(wish: LanguageWish, { env, platform }: Pick<Context, 'env' | 'platform'>): Language {
  return languageFor(wish, env, platform === 'win32' ? systemLocale : undefined);
}

/** Windows has no variable that says it. */
function systemLocale(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}

function optionIn(option: string, words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
  if (at === -1) return undefined;
  return words[at] === option ? words[at + 1] : words[at]?.slice(option.length + 1);
}
