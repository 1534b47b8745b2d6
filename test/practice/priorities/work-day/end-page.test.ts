import { describe, expect, it } from 'vitest';
import { endLines } from '../../../../src/practice/priorities/work-day/end-page.js';
import { policies } from '../../../../src/practice/priorities/work-day/policies.js';
import { watch } from '../../../../src/practice/priorities/work-day/state.js';
import { plain } from '../../../../src/text/line.js';
import { evening, morning } from './players.js';

describe('the last page', () => {
  it('has Little’s law, the limit, and many days of every policy', () => {
    const text = endLines(evening(), 76).map(plain).join('\n');
    expect(text).toContain('On your day, ');
    expect(text).toContain('A limit costs no throughput');
    for (const { title } of policies) expect(text).toContain(title);
  });

  it('speaks of a policy where nobody played', () => {
    expect(endLines(watch(morning()), 76).map(plain).join('\n')).toContain('With first come, first served, ');
  });
});
