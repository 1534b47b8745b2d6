import { type Key as InkKey, useInput } from 'ink';
import { asKey, type Key } from '../../text/key.js';

/** Something a person can do on a screen, and the keys for it: footer, help and behaviour are made from the same list. */
export interface Binding {
  readonly keys: readonly Key[];
  /** How the keys are written: "↑↓". */
  readonly label: string;
  /** In a word or two: "scroll". */
  readonly meaning: string;
  /** Missing where another component already listens (a menu), and the binding only tells people. */
  readonly run?: (key: Key) => void;
  /** Only in the help, to keep the footer short. */
  readonly quiet?: boolean;
}

/** These bindings where the condition holds, else none: for a list of bindings that depends on what is on screen. */
export function when(condition: boolean, ...bindings: Binding[]): readonly Binding[] {
  return condition ? bindings : [];
}

/** Listens for the keys of these bindings; what none of them takes goes to `otherwise`. */
export function useBindings(bindings: readonly Binding[], otherwise?: (key: Key) => void): void {
  useInput((input, ink) => {
    const key = keyOf(input, ink);
    if (key === null) return;
    const binding = bindings.find(({ keys, run }) => run !== undefined && keys.includes(key));
    if (binding?.run) binding.run(key);
    else otherwise?.(key);
  });
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
