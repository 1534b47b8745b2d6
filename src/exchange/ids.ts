import { isId } from '../content/fields.js';

/** An id takes at most so many characters; a number behind it has to fit as well. */
const longest = 48;

/** Ids for what comes from elsewhere, the same ones each time the same file is read: from its name there, or its words. */
export class Ids {
  readonly #taken = new Set<string>();

  next(name: string | null, words: string): string {
    const base = [name ?? '', words, 'question'].map(slug).find(isId) ?? 'question';
    let id = base;
    for (let more = 2; this.#taken.has(id); more++) id = `${base}-${more}`;
    this.#taken.add(id);
    return id;
  }
}

/** "What's 2 + 2?" becomes what-s-2-2; what a course made, `course/id`, is its id again. */
function slug(text: string): string {
  const own = /^[a-z0-9-]+\/([a-z0-9-]+)$/.exec(text)?.[1] ?? text;
  if (isId(own)) return own;
  const simple = own
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return simple.slice(0, longest).replace(/^-+|-+$/g, '');
}
