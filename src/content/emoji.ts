import { nameToEmoji } from 'gemoji';

/** One or more codes in a row. Letters or digits at either end make it something else: a time, a namespace. */
const codes = /(?<![A-Za-z0-9:])(?::[a-z0-9_+-]{1,40}:)+(?![A-Za-z0-9:])/g;

/** The text with GitHub's emoji in place of their codes, such as `:rocket:`; a code that GitHub does not know stays. */
export function withEmoji(text: string): string {
  if (!text.includes(':')) return text;
  return text.replace(codes, (run) =>
    run
      .slice(1, -1)
      .split('::')
      .map((name) => (Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined) ?? `:${name}:`)
      .join(''),
  );
}
