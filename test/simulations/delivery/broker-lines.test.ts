import { describe, expect, it } from 'vitest';
import { Broker } from '../../../src/simulations/delivery/broker.js';
import { wrapped } from '../../../src/simulations/delivery/broker-lines.js';
import { plain } from '../../../src/text/line.js';
import { knobValues, runTo } from './knob-values.js';

describe('boxes of messages', () => {
  const broker = new Broker(knobValues());
  for (let message = 0; message < 12; message++) broker.accept(message, 0);

  it('fill lines, and what finds no room is counted', () => {
    expect(wrapped(broker.copies, 12, 2).map(plain)).toEqual(['[1][2][3][4]', '[5][6][7]+5']);
    expect(wrapped(broker.copies, 12, 9).map(plain).join('')).toContain('[12]');
    expect(wrapped([], 12, 2).map(plain)).toEqual(['']);
  });
});

describe('the broker', () => {
  const lines = (scenario: string, at: number, set: Record<string, string> = {}) =>
    runTo(scenario, at, set)
      .picture({ columns: 110, rows: 12 })
      .map((content) => plain(content).slice(0, 24))
      .join('\n');

  it('shows what waits in a queue, for each group of a topic, and all records of a log', () => {
    expect(lines('poison-message', 4)).toMatch(/queue[\s\S]*7 wait[\s\S]*\[4\]\[5\]/);
    expect(lines('fan-out', 3.2)).toMatch(/topic[\s\S]*stock 2 out[\s\S]*shipping 2 out[\s\S]*mail 2 out/);
    expect(lines('partitions', 3.2)).toMatch(/log[\s\S]*p1 {2}1 5 9 13[\s\S]*p4 {2}4 8 12/);
  });
});
