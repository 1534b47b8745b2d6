import { describe, expect, it } from 'vitest';
import { practices } from '../../../src/practice/registry.js';
import { simulations } from '../../../src/simulations/registry.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { type Choice, choiceLines } from '../../../src/ui/components/choice-lines.js';
import { practiceGroups } from '../../../src/ui/screens/practices.js';
import { simulationGroups } from '../../../src/ui/screens/simulations.js';
import { contentOf, terminals } from '../sizes.js';

const lists: readonly (readonly [name: string, choices: readonly Choice[]])[] = [
  [
    'simulations',
    Object.values(simulations).map(({ id, title, summary }) => {
      return { value: id, group: simulationGroups[id] ?? '', title, about: summary };
    }),
  ],
  [
    'practices',
    practices.map(({ id, title, summary }) => ({ value: id, group: practiceGroups[id] ?? '', title, about: summary })),
  ],
  ...Object.values(simulations).map(
    (simulation) =>
      [
        `scenarios of ${simulation.id}`,
        Object.entries(simulation.scenarios).map(([value, { title, about }]) => ({ value, title, about })),
      ] as const,
  ),
];
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(lists)('the list of %s', (_, choices) => {
  it.each(terminals)('says at %i×%i what the chosen one is, whole', (columns, rows) => {
    const size = contentOf(columns, rows);
    for (const [index, { title, about }] of choices.entries()) {
      const lines = choiceLines(choices, index, size);
      for (const drawn of lines) expect(lineWidth(drawn)).toBeLessThanOrEqual(size.columns);
      expect(lines.length).toBeLessThanOrEqual(size.rows);
      const text = lines.map(plain);
      expect(text.filter((row) => row.includes('▸'))).toHaveLength(1);
      const all = words(text.join(' '));
      for (const word of words(about).split(' ')) expect(all, `${title} at ${columns}`).toContain(word);
    }
  });
});

describe('groups', () => {
  it('are named before the first of each', () => {
    const choices = [
      { value: 'a', group: 'calls', title: 'One', about: '' },
      { value: 'b', title: 'Two', about: '' },
      { value: 'c', group: 'queues', title: 'Three', about: '' },
    ];
    const rows = choiceLines(choices, 1, contentOf(80, 24)).map((row) => plain(row).trimEnd());
    expect(rows.slice(0, 3)).toEqual(['calls     One', '        ▸ Two', 'queues    Three']);
  });

  it.each([
    ['simulations', simulationGroups, Object.values(simulations).map(({ id }) => id)],
    ['practices', practiceGroups, practices.map(({ id }) => id)],
  ])('of the %s begin with one that there is, the first of all among them', (_, groups, ids) => {
    expect(Object.keys(groups).filter((id) => !ids.includes(id))).toEqual([]);
    expect(groups[ids[0] ?? '']).toBeDefined();
  });
});

describe('a title longer than the list', () => {
  const long = 'A very long title that no list of sixty columns could ever show in one row of it';
  it('is whole below it', () => {
    const lines = choiceLines([{ value: 'x', title: long, about: 'About.' }], 0, contentOf(60, 20)).map(plain);
    expect(words(lines.slice(2).join(' '))).toContain(long);
  });
});
