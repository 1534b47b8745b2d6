import { fieldOf, insertText, pressField } from '../text/field.js';
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

const longestAnswer = 120;

/** The text of a field after an intent; the cursor is always behind it. */
export function typeInto(text: string, intent: Intent): string {
  if (intent.do === 'type') return insertText(fieldOf(text), intent.text, longestAnswer).text;
  return intent.do === 'erase' ? (pressField(fieldOf(text), 'backspace')?.text ?? text) : text;
}
