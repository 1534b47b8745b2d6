import { describe, expect, it } from 'vitest';
import { answerOf } from '../../src/cli/answers.js';
import { completionScripts } from '../../src/commands/completion.js';
import { commands } from '../../src/commands/registry.js';
import { smallCourse } from '../small-course.js';

const scripts = completionScripts(smallCourse, commands);

function said(words: readonly string[], columns?: number): string | null {
  return answerOf(words, {
    version: '1.2.3',
    answers: () => ({ help: { '': { text: 'all', from: 70, to: null }, sim: { text: 'sim', from: 80, to: 90 } } }),
    completions: () => scripts,
    columns: () => columns,
  });
}

describe('the door', () => {
  it.each<[readonly string[], number | undefined, string | null]>([
    [['--version'], undefined, '1.2.3\n'],
    [['-V'], undefined, '1.2.3\n'],
    [['--help'], undefined, 'all'],
    [['--help'], 300, 'all'],
    [['sim', '--help'], 80, 'sim'],
    [['completion', 'bash'], undefined, scripts.bash ?? ''],
  ])('answers %j in %s columns', (words, columns, answer) => {
    expect(said(words, columns)).toBe(answer);
  });

  it.each<[readonly string[], number | undefined]>([
    [[], undefined],
    [['--help'], 60],
    [['sim', '--help'], 91],
    [['--version', 'sim'], undefined],
    [['simm', '--help'], undefined],
    [['constructor', '--help'], undefined],
    [['completion', 'constructor'], undefined],
    [['completion', 'bash', '--seed'], undefined],
  ])('leaves %j in %s columns to the program', (words, columns) => {
    expect(said(words, columns)).toBeNull();
  });
});
