import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/text/line.js';
import { helpLines } from '../../../src/ui/components/help.js';
import type { Binding } from '../../../src/ui/hooks/use-keys.js';
import { type PlainPhrase, translated } from '../../../src/words/phrase.js';

const key = (keys: Binding['keys'], label: string, meaning: PlainPhrase): Binding => ({
  keys,
  label,
  meaning,
  run: () => undefined,
});
const shown = (bindings: readonly Binding[], columns = 76) => helpLines(bindings, columns).map(plain);

describe('help', () => {
  it('names a key once, with the meaning that it has on this screen', () => {
    const lines = shown([
      key(['g', 'G'], 'g G', 'next, last event'),
      key(['g'], 'g', 'jump: to a step, a question, a lesson'),
    ]);
    expect(lines.join('\n')).toContain('next, last event');
    expect(lines.join('\n')).not.toContain('jump');
  });

  it('names what has no keys of its own, and leaves out what can do nothing', () => {
    const lines = shown([
      { keys: [], label: 'a–d', meaning: 'choose' },
      { ...key(['o'], 'o', 'open'), isIdle: true },
    ]);
    expect(lines.join('\n')).toContain('choose');
    expect(lines.join('\n')).not.toContain('open');
  });

  it.each([
    [76, 20],
    [116, 12],
  ])('has in %i columns %i rows or fewer for many keys', (columns, rows) => {
    const many = [...'abcdefghijklmno'].map((letter) => ({
      keys: [],
      label: letter,
      meaning: translated(`do ${letter}`),
    }));
    const lines = shown(many, columns);
    expect(lines.length).toBeLessThanOrEqual(rows);
    for (const { meaning } of many) expect(lines.join('\n')).toContain(meaning);
  });
});
