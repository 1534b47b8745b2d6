import type { Key } from '../../text/key.js';
import type { Binding } from './practice.js';

/** The learner looks at another part of a page; where that is depends on the viewport, so that the key says it. */
export interface Scroll {
  readonly type: 'scroll';
  readonly key: Key;
}

const all: readonly Key[] = ['up', 'down', 'k', 'j', 'page-up', 'page-down', ' ', 'home', 'end'];
const pages: readonly Key[] = ['page-up', 'page-down', 'home', 'end'];

/** A page that the arrows scroll. */
export const scrollBindings: readonly Binding<Scroll>[] = scrolls(all, '↑↓');

/** A page beside something that the arrows are needed for. */
export const pageBindings: readonly Binding<Scroll>[] = scrolls(pages, 'PgUp PgDn');

function scrolls(keys: readonly Key[], label: string): readonly Binding<Scroll>[] {
  return keys.map((key, index) => ({
    keys: [key],
    intent: { type: 'scroll', key },
    ...(index === 0 && { label, meaning: 'scroll' }),
  }));
}
