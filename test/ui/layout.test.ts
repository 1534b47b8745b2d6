import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/line.js';
import { choiceLayout } from '../../src/ui/components/choice-lines.js';
import { homeLayout } from '../../src/ui/home/home-lines.js';
import { assemble, breadthOf, type Layout, place } from '../../src/ui/layout.js';
import { lessonLayout } from '../../src/ui/lesson/lesson-layout.js';
import { trackLayout } from '../../src/ui/track/track-lines.js';

const layouts: readonly (readonly [name: string, layout: Layout<string>])[] = [
  ['home', homeLayout],
  ['track', trackLayout],
  ['list', choiceLayout],
  ['lesson of prose', lessonLayout(0)],
  ['lesson with wide code', lessonLayout(76)],
];

describe('the class of a terminal', () => {
  it.each([
    [60, 'compact'],
    [79, 'compact'],
    [80, 'standard'],
    [115, 'standard'],
    [120, 'wide'],
    [159, 'wide'],
    [160, 'full'],
    [240, 'full'],
  ])('of %i columns is %s', (columns, breadth) => {
    expect(breadthOf(columns - 4)).toBe(breadth);
  });
});

describe('the panes of', () => {
  it.each(layouts)('%s stand beside each other, inside, at every width', (_, layout) => {
    fc.assert(
      fc.property(fc.integer({ min: 56, max: 400 }), (columns) => {
        const placed = place(layout, columns);
        let free = 0;
        for (const { left, columns: cells } of placed) {
          expect(left).toBeGreaterThanOrEqual(free);
          expect(cells).toBeGreaterThan(0);
          free = left + cells + 3;
        }
        expect(free - 3).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it.each(layouts)('%s have the columns that they need', (_, layout) => {
    for (const columns of [56, 68, 76, 96, 116, 156, 196, 236]) {
      for (const pane of place(layout, columns)) {
        const asked = layout[breadthOf(columns)].find(({ name }) => name === pane.name);
        expect(pane.columns, `${pane.name} at ${columns}`).toBeGreaterThanOrEqual(asked?.least ?? 0);
        expect(pane.columns, `${pane.name} at ${columns}`).toBeLessThanOrEqual(asked?.most ?? 0);
      }
    }
  });

  it.each(layouts)('%s leave as much on the left as on the right', (_, layout) => {
    for (const columns of [96, 116, 156, 196, 236, 400]) {
      const placed = place(layout, columns);
      const [first, last] = [placed[0], placed.at(-1)];
      const right = columns - (last?.left ?? 0) - (last?.columns ?? 0);
      expect(Math.abs(right - (first?.left ?? 0)), `at ${columns}`).toBeLessThanOrEqual(1);
    }
  });
});

describe('lines of panes', () => {
  it('are put side by side, each cut to its pane, none below the last row', () => {
    const placed = [
      { name: 'a', left: 1, columns: 3 },
      { name: 'b', left: 6, columns: 4 },
    ];
    const draw = (name: string) => (name === 'a' ? ['one', 'two', 'tree'] : ['wide text']).map((text) => [{ text }]);
    expect(assemble(placed, draw, 2).map(plain)).toEqual([' one  wid…', ' two      ']);
  });
});
