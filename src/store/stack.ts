import type { Screen, ScreenName, ScreenOf } from './screen.js';

/** Screens that lie on each other; the last one is shown. Never empty. */
export type Stack = readonly [Screen, ...Screen[]];

/** The screen on top, if it has this name. */
export function topOf<Name extends ScreenName>(stack: Stack, name: Name): ScreenOf<Name> | null {
  const top = stack.at(-1);
  // The name says which screen it is; TypeScript does not carry that through a comparison of generics.
  return top?.name === name ? (top as ScreenOf<Name>) : null;
}

export function replaceTop([first, ...rest]: Stack, screen: Screen): Stack {
  return rest.length === 0 ? [screen] : [first, ...rest.slice(0, -1), screen];
}

/** Leaves the screen on top; the first one stays. */
export function dropTop([first, ...rest]: Stack): Stack {
  return [first, ...rest.slice(0, -1)];
}
