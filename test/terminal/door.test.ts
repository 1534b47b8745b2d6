import { describe, expect, it } from 'vitest';
import { runLines } from './run-lines.js';

const evil = 'x\u001b]0;owned\u0007\u001b[31m\u009b32m\u202ey';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

// What each command prints is tried in test/commands/door.test.ts; here the words that no command ever sees.
describe('words that are wrong and would be obeyed by a terminal', () => {
  it.each([
    ['a command', [evil], /no command "xy"/],
    ['an option', [`--${evil}`], /unknown option '--xy'/],
    ['a value', ['--seed', evil], /it takes a whole number/],
    ['too many', ['lessons', evil], /too many arguments/],
  ])('are said back without that: %s', async (_, args, words) => {
    const { code, out, err } = await runLines(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).not.toMatch(obeyed);
  });

  it('never stand raw in JSON', async () => {
    const { out } = await runLines(['practice', 'coach', '--question', 'q-01', '--answer', '-', '--json'], {
      input: 'In May I cut the failures by 40 % \u009b31m\u202e and it held for three months.',
    });
    expect(out).not.toMatch(obeyed);
    expect(JSON.parse(out)).toMatchObject({ question: 'q-01', level: null, basis: 'self' });
  });
});
