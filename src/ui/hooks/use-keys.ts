import { type Key as InkKey, useInput, usePaste } from 'ink';
import { useContext, useLayoutEffect } from 'react';
import { graphemes } from '../../text/graphemes.js';
import { asKey, type Key } from '../../text/key.js';
import type { Meaning } from '../../words/phrase.js';
import { TypingContext } from './use-typing.js';

/** Something a person can do on a screen, and the keys for it: footer, help and behaviour are made from the same list. */
export interface Binding {
  readonly keys: readonly Key[];
  /** How the keys are written: "↑↓". */
  readonly label: string;
  /** In a word or two: "scroll". */
  readonly meaning: Meaning;
  /** Missing where another component already listens (a menu), and the binding only tells people. */
  readonly run?: (key: Key) => void;
  /** Only in the help, to keep the footer short. */
  readonly quiet?: boolean;
  /** It can do nothing now but say why: neither footer nor help shows it. */
  readonly isIdle?: boolean;
}

/** These bindings where the condition holds, else none: for a list of bindings that depends on what is on screen. */
export function when(condition: boolean, ...bindings: Binding[]): readonly Binding[] {
  return condition ? bindings : [];
}

export interface Listening {
  readonly bindings: readonly Binding[];
  /** Takes the keys that no binding does; false for one that means nothing. */
  readonly onType?: OnType | undefined;
  /** True while characters that no binding takes are text. */
  readonly typing?: boolean;
  /** Takes a paste. Without it a field gets the paste on one line, as if it had been typed; a screen without a field, nothing. */
  readonly onPaste?: ((text: string) => void) | undefined;
  /** Hears of a key that means nothing here. */
  readonly onUnused?: (key: Key) => void;
}

/** What takes a key; false where it means nothing. */
export type OnType = (key: Key) => unknown;

/** The most of a paste that is typed into a field, in characters: no field is longer. */
const longestTyped = 500;

/** Listens for the keys of these bindings, for other keys, for text and for pastes. */
export function useBindings({ bindings, onType, typing = false, onPaste, onUnused }: Listening): void {
  const bindingOf = (key: Key) => bindings.find(({ keys, run }) => run !== undefined && keys.includes(key));
  const takesText = useContext(TypingContext);
  useLayoutEffect(() => {
    takesText((character) => {
      const key = typing ? asKey(character) : null;
      return key !== null && bindingOf(key) === undefined;
    });
  });
  useInput((input, ink) => {
    const key = keyOf(input, ink);
    if (key === null) {
      if (typing && !ink.ctrl && !ink.meta) type(input, onType);
      return;
    }
    const binding = bindingOf(key);
    if (binding?.run) binding.run(key);
    else if (onType === undefined || onType(key) === false) onUnused?.(key);
  });
  // Listening for pastes is also what makes the terminal mark them, so that no newline in one is taken for enter.
  usePaste((text) => {
    if (onPaste !== undefined) onPaste(text);
    else if (typing) type(text.slice(0, longestTyped).replace(/\s+/g, ' ').trim(), onType);
  });
}

/** Several characters as that many keys, in one go: React draws what came of the last. */
function type(text: string, onType: OnType | undefined): void {
  for (const character of graphemes(text)) {
    const key = asKey(character);
    if (key !== null) onType?.(key);
  }
}

/** Ink's flags as one name. Null for a key that nobody could have a meaning for. */
function keyOf(input: string, key: InkKey): Key | null {
  if (key.eventType === 'release') return null;
  const named = namedKey(key);
  const base = named ?? input;
  if (base === '') return null;
  if (key.ctrl) return asKey(`ctrl-${base}`);
  if (key.meta && named !== 'escape') return asKey(`alt-${base}`);
  return asKey(base);
}

function namedKey(key: InkKey): Key | null {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'page-up';
  if (key.pageDown) return 'page-down';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'enter';
  if (key.escape) return 'escape';
  if (key.tab) return key.shift ? 'shift-tab' : 'tab';
  if (key.backspace) return 'backspace';
  if (key.delete) return 'delete';
  return null;
}
