import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { footer, header } from '../../../src/ui/components/frame-lines.js';
import type { Binding } from '../../../src/ui/hooks/use-keys.js';
import { translated } from '../../../src/words/phrase.js';

describe('the header', () => {
  it('says where one is, and how far on the right', () => {
    const line = header(['backpressure', 'Caching', 'What a cache buys'], 'step 3/7', 80);
    expect(plain(line)).toMatch(/^ backpressure · Caching › What a cache buys +step 3\/7 $/);
    expect(lineWidth(line)).toBe(80);
  });

  it('lets the name of the program go first when it is narrow', () => {
    const line = header(['backpressure', 'Practice', 'Mock interview'], 'part 1/15 · 20:00 left', 60);
    expect(plain(line)).toMatch(/^ Practice › Mock interview +part 1\/15 · 20:00 left $/);
    expect(lineWidth(line)).toBe(60);
  });

  it('shortens the middle when it is narrow, never the place', () => {
    const line = header(
      ['backpressure', 'Communication', 'Timeouts, retries, breakers, bulkheads, again'],
      'step 3/7',
      60,
    );
    expect(lineWidth(line)).toBe(60);
    expect(plain(line)).toContain('…');
    expect(plain(line)).toContain('step 3/7');
  });
});

describe('the footer', () => {
  const bindings = ['one', 'two', 'three', 'four'].map(
    (meaning, index): Binding => ({
      keys: [],
      label: `${index + 1}`,
      meaning: translated(meaning),
    }),
  );
  const help: Binding = { keys: ['?'], label: '?', meaning: 'keys' };

  it('shows what can be pressed, help last', () => {
    expect(plain(footer([...bindings, help], 80))).toBe('  1 one   2 two   3 three   4 four   ? keys');
  });

  it('drops what does not fit, and keeps help', () => {
    const line = footer([...bindings, help], 25);
    expect(plain(line)).toBe('  1 one   2 two   ? keys');
    expect(lineWidth(line)).toBeLessThan(25);
  });

  it('leaves out the quiet ones', () => {
    expect(plain(footer([{ ...help, meaning: translated('secret'), quiet: true as const }, help], 80))).toBe(
      '  ? keys',
    );
  });
});
