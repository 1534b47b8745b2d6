import { isPrintable, type Key } from '../text/key.js';
import type { Intent } from './kind.js';

/** What a key means on an answer form; in a text field every character is text. */
export function intentOf(key: Key, isText: boolean): Intent | null {
  if (key === 'up' || key === 'shift-tab') return { do: 'previous' };
  if (key === 'down') return { do: 'next' };
  if (key === 'left') return { do: 'left' };
  if (key === 'right') return { do: 'right' };
  if (key === 'backspace' || key === 'delete') return { do: 'erase' };
  if (isText) return isPrintable(key) ? { do: 'type', text: key } : null;
  if (key === ' ') return { do: 'pick' };
  if (/^[1-9]$/.test(key)) return { do: 'jump', row: Number(key) - 1 };
  if (/^[a-z]$/.test(key)) return { do: 'jump', row: key.charCodeAt(0) - 97 };
  return null;
}
