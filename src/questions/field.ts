import { graphemes } from '../text/graphemes.js';
import type { Intent } from './kind.js';

const longest = 120;

/** A text field after a press: typed text is added on one line, erase takes the last character away. */
export function pressField(text: string, intent: Intent): string {
  if (intent.do === 'type') {
    const typed = intent.text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
    return text.length + typed.length > longest ? text : text + typed;
  }
  if (intent.do === 'erase') return [...graphemes(text)].slice(0, -1).join('');
  return text;
}
