import type { ChangeId } from './changes.js';

/** Seven hexadecimal digits for a run of the build: its changes and its number. FNV-1a, 32 bits. */
export function digestOf(changes: readonly ChangeId[], run: number): string {
  let hash = 0x811c9dc5;
  for (const character of `${run}:${changes.join(',')}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  // FNV mixes its last characters badly; one round of Murmur's finish spreads them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0).toString(16).padStart(8, '0').slice(0, 7);
}
