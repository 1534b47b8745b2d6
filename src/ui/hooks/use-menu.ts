import { asKey, type Key } from '../../text/key.js';
import { type Meaning, phrase, translated } from '../../words/phrase.js';
import { useNow, useSend } from './use-course.js';
import type { Binding } from './use-keys.js';

export interface MenuWishes {
  /** What enter does, in a word. */
  readonly meaning?: Meaning;
  /** Rows that show at once. */
  readonly page?: number;
  /** Why enter can do nothing while the list is empty. */
  readonly empty?: string;
}

/**
 * The keys of a screen that is a list: arrows and their like move, enter chooses, a digit chooses the one of that number. The
 * cursor lives in the store, and it is the cursor of this very moment that decides what enter opens.
 */
export function useMenu<Value>(
  values: readonly Value[],
  onSelect: (value: Value) => void,
  { meaning = 'open', page = values.length, empty = phrase('There is nothing to choose here.') }: MenuWishes = {},
): Binding[] {
  const send = useSend();
  const now = useNow();
  const select = (index: number) => {
    const value = values[Math.min(index, values.length - 1)];
    if (value === undefined) send({ type: 'notify', notice: empty });
    else onSelect(value);
  };
  return [
    {
      keys: ['up', 'down', 'j', 'k', 'page-up', 'page-down', 'home', 'end'],
      label: '↑↓',
      meaning: 'move',
      run: (key) => send({ type: 'move-cursor', key, items: values.length, page }),
    },
    {
      keys: ['enter'],
      label: 'enter',
      meaning,
      run: () => {
        const screen = now().screens.at(-1);
        select(screen !== undefined && 'cursor' in screen ? screen.cursor : 0);
      },
    },
    {
      keys: digits.slice(0, values.length),
      label: values.length > 1 ? `1–${Math.min(9, values.length)}` : '1',
      meaning: phrase('{meaning} by number', { meaning: translated(meaning) }),
      quiet: true,
      run: (key) => select(Number(key) - 1),
    },
  ];
}

const digits: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].flatMap((digit) => asKey(digit) ?? []);
