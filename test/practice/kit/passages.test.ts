import { describe, expect, it } from 'vitest';
import { aside, type Passage, picture, sayPassages, showPassages, words } from '../../../src/practice/kit/passages.js';
import { span } from '../../../src/text/line.js';
import { words as textOf } from '../learner.js';

const page: readonly Passage[] = [
  picture([[span('○──●')]], 'One is in.\nOne is out.'),
  'gap',
  words('It is above the bound.', { mark: span('✓ '), lead: 'Right. ' }),
  words([span('Both see this.', 'dim')]),
  aside('Only said.'),
  picture((columns) => [[span('─'.repeat(columns))]]),
];

describe('passages', () => {
  it('are drawn: pictures as they are, words hanging from their mark', () => {
    expect(textOf(showPassages(page, 15))).toBe('○──●\n\n✓ It is above\n  the bound.\nBoth see this.\n───────────────');
  });

  it('are said: words behind their lead, a picture in its own words, and nothing where there is nothing to say', () => {
    expect(textOf(sayPassages(page))).toBe(
      'One is in.\nOne is out.\nRight. It is above the bound.\nBoth see this.\nOnly said.',
    );
  });

  it('keep their styles in both', () => {
    expect(showPassages(page, 40)[3]?.[0]?.tone).toBe('dim');
    expect(sayPassages(page)[3]?.[0]?.tone).toBe('dim');
  });
});
