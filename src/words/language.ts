/** The languages that the interface speaks, each by its own name. */
export const languageNames = { en: 'English', de: 'Deutsch', es: 'Español' } as const;

/** The part of the program in which the phrases of each lie; English has none. */
export const catalogueParts = { de: 'german', es: 'spanish' } as const;

export type Language = keyof typeof languageNames;

/** What a learner can wish for; 'system' is what the environment says. */
export type LanguageWish = 'system' | Language;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language to speak: the one that was set, else what `BACKPRESSURE_LANGUAGE` says, else what the locale says, else English.
 * `system` is asked where no variable says anything, as on Windows.
 */
export function languageFor(wish: LanguageWish, env: Environment, system: () => string = () => ''): Language {
  if (wish !== 'system') return wish;
  const named = known(env.BACKPRESSURE_LANGUAGE ?? '');
  if (named !== null) return named;
  // The first that is set decides, as everywhere (POSIX, 8.2), though it may name a language that we do not speak.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || system();
  return known(locale) ?? 'en';
}

/** "de" of "de", "de_AT.UTF-8", "de-CH"; null for a language that is not spoken here. */
function known(locale: string): Language | null {
  const [language = ''] = locale.toLowerCase().split(/[-_.@]/);
  return Object.hasOwn(languageNames, language) ? (language as Language) : null;
}
