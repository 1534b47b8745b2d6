import { describe, expect, it } from 'vitest';
import { drawDiagram } from '../../src/content/diagram.js';

describe('a sequence diagram', () => {
  it('is drawn with box characters, and no line is spent on lifelines alone', () => {
    expect(
      drawDiagram(
        '%% a note\nsequenceDiagram\n  participant S as Shop\n  participant B as Bank\n  S->>B: charge\n\n  B-->>S: paid\n',
      ),
    ).toEqual([
      '┌──────┐    ┌──────┐',
      '│ Shop │    │ Bank │',
      '└───┬──┘    └───┬──┘',
      '    │  charge   │',
      '    │───────────▶',
      '    │   paid    │',
      '    ◀╌╌╌╌╌╌╌╌╌╌╌│',
      '    │           │',
    ]);
  });

  it.each([
    ['another kind', 'graph TD\nA-->B', /only sequence diagrams/],
    ['nothing', '', /only sequence diagrams/],
    ['no messages', 'sequenceDiagram', /no messages/],
    ['a novel', `sequenceDiagram\n${'A->>B: x\n'.repeat(1_000)}`, /more than 4000 characters/],
  ])('of %s is refused in a sentence', (_, source, message) => {
    expect(() => drawDiagram(source)).toThrow(message);
  });

  it('carries no escapes', () => {
    expect(drawDiagram('sequenceDiagram\n  A->>B: \x1b[31mred\x9b2J').join('')).not.toMatch(/\p{Cc}/u);
  });
});
