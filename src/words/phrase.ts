/**
 * The words of the interface, in the language that it speaks. English is written where it is said, as in gettext: the phrase is
 * the key under which each language's catalogue has its own. `german.ts` is the list of all phrases; one that is said and not in
 * it does not compile, and neither does a catalogue that leaves one out. What a language is made of is kept here once for the
 * whole process, as the locale of a program is: nothing else knows of it.
 *
 * `{name}` stands for something to be filled in. A phrase that counts has a form for each number, with a bar between them:
 * "{n} lesson|{n} lessons"; `n` decides, by the language's own rules. What follows " ##" tells two phrases apart that are one in
 * English, and is not said.
 */
import { inDigits } from './digits.js';
import type { german } from './german.js';

export type Phrase = keyof typeof german;

/** All phrases in another language. */
export type Catalogue = Readonly<Record<Phrase, string>>;

type PlacesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesIn<Rest>
  : never;

/** A phrase with nothing to fill in. */
export type PlainPhrase = { readonly [One in Phrase]: [PlacesIn<One>] extends [never] ? One : never }[Phrase];

type Places<One extends Phrase> = [PlacesIn<One>] extends [never]
  ? []
  : [places: Readonly<Record<PlacesIn<One>, string | number>>];

declare const worded: unique symbol;

/** A text that a phrase has come to. */
export type Worded = string & { readonly [worded]: true };

/** What something means, in a phrase that is still to be said or one that was. */
export type Meaning = PlainPhrase | Worded;

/** A language as it is spoken. */
export interface Spoken {
  /** Its BCP 47 tag, for plurals, numbers and dates. */
  readonly tag: string;
  readonly phrases: Readonly<Partial<Record<string, string>>>;
}

/** Null for English, which needs nothing: no catalogue, no table of rules. */
let spoken: Spoken | null = null;
let rules: Intl.PluralRules | null = null;

/** From now on, all phrases are said in this language; null is English. */
export function speakIn(language: Spoken | null): void {
  spoken = language;
  rules = null;
}

/** The tag of the language that is spoken. */
export function spokenTag(): string {
  return spoken?.tag ?? 'en';
}

/** A phrase in the language that is spoken, with its places filled in; numbers as that language writes them. */
export function phrase<One extends Phrase>(one: One, ...[places]: Places<One>): Worded {
  const text = spoken?.phrases[one] ?? withoutNote(one);
  if (places === undefined) return text as Worded;
  const values: Readonly<Partial<Record<string, string | number>>> = places;
  const form = text.includes('|') ? formFor(text.split('|'), values.n) : text;
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? inDigits(value, spokenTag()) : (value ?? place);
  }) as Worded;
}

/** The same for a text that may be a phrase, such as what a key means; any other comes back as it is. */
export function translated(text: string): Worded {
  const known = spoken === null || !Object.hasOwn(spoken.phrases, text) ? undefined : spoken.phrases[text];
  return (known ?? withoutNote(text)) as Worded;
}

function withoutNote(text: string): string {
  const at = text.indexOf(' ##');
  return at === -1 ? text : text.slice(0, at);
}

/** English has two forms, and so does every text that is not translated. */
function formFor(forms: readonly string[], n: string | number | undefined): string {
  const count = Number(n);
  if (spoken === null) return (count === 1 ? forms[0] : forms[1]) ?? '';
  rules ??= new Intl.PluralRules(spoken.tag);
  const { pluralCategories } = rules.resolvedOptions();
  const order = pluralOrder.filter((category) => pluralCategories.includes(category));
  return forms[order.indexOf(rules.select(count))] ?? forms.at(-1) ?? '';
}

/** The order in which the forms of a phrase stand; a language has those of its rules. */
const pluralOrder: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
