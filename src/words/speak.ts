import { german } from './german.js';
import type { catalogueParts, Language } from './language.js';
import { type Catalogue, speakIn } from './phrase.js';
import { spanish } from './spanish.js';

/** The catalogue of each language but English. Asked for rather than listed: each is a part that is read when it is spoken. */
const catalogues: { readonly [Name in keyof typeof catalogueParts]: () => Catalogue } = {
  de: () => german,
  es: () => spanish,
};

/** From now on the interface speaks this language. */
export function speak(language: Language): void {
  speakIn(language === 'en' ? null : { tag: language, phrases: catalogues[language]() });
}
