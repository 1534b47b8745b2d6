import { describe, expect, it } from 'vitest';
import { read } from './reading.js';

const fence = (language: string, body: string) => read(`text\n\n\`\`\`${language}\n${body}\n\`\`\`\n`);
const place = { file: 'a.md', line: 3, column: 1 };

describe('a fence that comes alive', () => {
  it('is a simulation with everything that can be said about it', () => {
    const { blocks, problems } = fence(
      'sim',
      'use: queue\nscenario: flash-sale\nset: {consumers: 2, overflow: block, version: 1.10}\npredict:\n  ask: How long?\n  metric: secondsToDrain\n  choices: [short, long]\nobserve: Look.\ngoal: {metric: secondsToDrain, atMost: 20, atLeast: 1.5, hint: Two?, under: {overflow: [block, reject-new], consumers: [2]}}',
    );
    expect(problems).toEqual([]);
    expect(blocks[1]).toEqual({
      kind: 'simulation',
      embed: {
        simulation: 'queue',
        scenario: 'flash-sale',
        set: { consumers: 2, overflow: 'block', version: '1.10' },
        predict: { ask: 'How long?', metric: 'secondsToDrain', choices: ['short', 'long'] },
        observe: 'Look.',
        goal: {
          metric: 'secondsToDrain',
          atMost: 20,
          atLeast: 1.5,
          hint: 'Two?',
          under: { overflow: ['block', 'reject-new'], consumers: [2] },
        },
      },
      place,
    });
  });

  it('is a simulation with no more than it needs', () => {
    expect(fence('sim', 'use: queue\nscenario: knee').blocks[1]).toEqual({
      kind: 'simulation',
      embed: { simulation: 'queue', scenario: 'knee', set: {} },
      place,
    });
  });

  it('is a question or a practice', () => {
    expect(fence('quiz', 'use: drain-time').blocks[1]).toEqual({
      kind: 'question',
      use: 'drain-time',
      predict: false,
      place,
    });
    expect(fence('quiz', 'use: a\npredict: true').blocks[1]).toMatchObject({ predict: true });
    expect(fence('practice', 'use: board').blocks[1]).toEqual({ kind: 'practice', use: 'board', place });
    expect(fence('practice', 'use: board\ndeck: d\nquestion: q-01').blocks[1]).toMatchObject({
      deck: 'd',
      question: 'q-01',
    });
  });

  it.each([
    ['sim', 'use: queue', 'missing-key', 4],
    ['sim', 'scenario: x', 'missing-key', 4],
    ['sim', 'use: [a]\nscenario: x', 'wrong-type', 4],
    ['sim', 'use: a\nscenario: x\nset: {a: [1]}', 'wrong-type', 6],
    ['sim', 'use: a\nscenario: x\npredict: {ask: why}', 'missing-key', 6],
    ['sim', 'use: a\nscenario: x\ngoal: {metric: m}', 'missing-key', 6],
    ['sim', 'use: a\nscenario: x\ngoal: {metric: m, atMost: much}', 'wrong-type', 6],
    ['sim', 'use: a\nscenario: x\ngoal: {metric: m, atMost: 1, under: {knob: one}}', 'wrong-type', 6],
    ['sim', 'use: a\nscenario: x\ngoal: {metric: m, atMost: 1, under: {knob: []}}', 'wrong-type', 6],
    ['sim', 'just words', 'broken-fence', 3],
    ['sim', '', 'broken-fence', 3],
    ['sim', 'use: &a queue\nscenario: *a', 'yaml', 4],
    ['sim', 'use: queue\n  scenario: x', 'yaml', 4],
    ['quiz', 'use: A b', 'bad-id', 4],
    ['quiz', 'use: a\npredict: yes', 'wrong-type', 5],
    ['practice', 'deck: a', 'missing-key', 4],
  ])('that cannot be read (%s: %j) is a notice, and a complaint at its place', (language, body, rule, line) => {
    const { blocks, problems } = fence(language, body);
    expect(blocks[1]).toMatchObject({
      kind: 'notice',
      text: expect.stringMatching(/belongs here, but line 3 of a\.md cannot be read\.$/),
    });
    expect(problems[0]).toMatchObject({ rule, line, severity: 'error' });
  });

  it('is shown in spite of keys that mean nothing', () => {
    const { blocks, problems } = fence('quiz', 'use: a\ncolour: red');
    expect(blocks[1]?.kind).toBe('question');
    expect(problems).toMatchObject([{ rule: 'unknown-key', severity: 'warning', line: 5, column: 9 }]);
  });

  it('that is never closed is found', () => {
    expect(read('```quiz\nuse: a\n').problems).toMatchObject([{ rule: 'unclosed-fence', line: 1, severity: 'error' }]);
    expect(read('~~~quiz\nuse: a\n~~~').problems).toEqual([]);
    expect(read('- item\n\n  ```quiz\n  use: a\n  ```\n').problems).toEqual([]);
  });

  it('of another language is code', () => {
    expect(fence('simulation', 'use: a').blocks[1]).toMatchObject({
      kind: 'code',
      language: 'simulation',
      text: 'use: a',
    });
    expect(fence('constructor', 'x').blocks[1]?.kind).toBe('code');
  });
});

describe('a diagram', () => {
  const draw = (picture: readonly string[]) => read('```mermaid\nsequenceDiagram\n```', () => picture);

  it('is drawn by whoever was handed in', () => {
    expect(draw(['┌─┐', '└─┘']).blocks).toMatchObject([
      { kind: 'diagram', source: 'sequenceDiagram', picture: ['┌─┐', '└─┘'] },
    ]);
  });

  it('that does not fit is drawn all the same, with a warning', () => {
    expect(draw(['─'.repeat(75)]).problems).toMatchObject([{ rule: 'wide-diagram', severity: 'warning' }]);
    expect(draw(['─'.repeat(74)]).problems).toEqual([]);
  });

  it('that cannot be drawn is shown as its source', () => {
    const { blocks, problems } = read('```mermaid\ngraph TD\n```', () => {
      throw new Error('only sequence diagrams');
    });
    expect(blocks).toMatchObject([{ kind: 'code', language: 'mermaid', text: 'graph TD' }]);
    expect(problems).toMatchObject([{ rule: 'broken-diagram', message: 'only sequence diagrams' }]);
  });
});
