import type { Binding } from '../hooks/use-keys.js';

/** Escape leaves a screen; so does q where nothing is typed. */
export function backKey(back: () => void): Binding {
  return { keys: ['escape', 'q'], label: 'esc', meaning: 'back', run: back };
}
