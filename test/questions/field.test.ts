import { describe, expect, it } from 'vitest';
import { pressField } from '../../src/questions/field.js';

describe('a text field', () => {
  it('takes what is typed, on one line and without control characters', () => {
    expect(pressField('a', { do: 'type', text: 'b\nc\x1b[d' })).toBe('ab c [d');
    expect(pressField('a', { do: 'type', text: '\r\n\n\tb' })).toBe('a b');
  });

  it('erases a character as people see it', () => {
    expect(pressField('a👩‍💻', { do: 'erase' })).toBe('a');
    expect(pressField('', { do: 'erase' })).toBe('');
  });

  it('has an end', () => {
    expect(pressField('x'.repeat(119), { do: 'type', text: 'ab' })).toHaveLength(119);
    expect(pressField('x'.repeat(119), { do: 'type', text: 'a' })).toHaveLength(120);
  });

  it('minds nothing else', () => {
    expect(pressField('a', { do: 'next' })).toBe('a');
  });
});
