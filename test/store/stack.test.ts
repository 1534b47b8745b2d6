import { describe, expect, it } from 'vitest';
import { dropTop, replaceTop, type Stack, topOf } from '../../src/store/stack.js';

const home = { name: 'home', cursor: 0 } as const;
const search = { name: 'search', field: { text: 'lease', cursor: 5 }, cursor: 1 } as const;
const settings = { name: 'settings', cursor: 2 } as const;

describe('a stack of screens', () => {
  it.each<[stack: Stack, after: Stack]>([
    [[home], [home]],
    [[home, search], [home]],
    [
      [home, search, settings],
      [home, search],
    ],
  ])('%j without its top is %j', (stack, after) => {
    expect(dropTop(stack)).toEqual(after);
  });

  it('has another screen on top when that is replaced', () => {
    expect(replaceTop([home], search)).toEqual([search]);
    expect(replaceTop([home, search], settings)).toEqual([home, settings]);
  });

  it('shows its top only to who asks for it by name', () => {
    expect(topOf([home, search], 'search')?.field.text).toBe('lease');
    expect(topOf([home, search], 'home')).toBeNull();
  });
});
