import { describe, expect, it } from 'vitest';
import { read, withoutPlaces } from './reading.js';

const paragraph = (text: string) => ({ kind: 'paragraph', text: [{ text }] });

describe('a quote that calls out', () => {
  it.each(['note', 'tip', 'important', 'warning', 'caution'])(
    'for a %s is known by its mark, as on GitHub',
    (alert) => {
      const quote = { kind: 'quote', alert, blocks: [paragraph('Mind the gap.')] };
      for (const mark of [alert.toUpperCase(), alert])
        expect(withoutPlaces(read(`> [!${mark}]\n> Mind the gap.`).blocks)).toEqual([quote]);
    },
  );

  it.each<[what: string, text: string, quote: object]>([
    ['an empty line below the mark', '> [!NOTE]\n>\n> a', { alert: 'note', blocks: [paragraph('a')] }],
    ['a list', '> [!NOTE]\n> - a', { alert: 'note', blocks: [{ kind: 'list' }] }],
    ['two spaces behind the mark', '> [!NOTE]  \n> a', { alert: 'note', blocks: [paragraph('a')] }],
    [
      'bold words first',
      '> [!NOTE]\n> **a** b',
      { alert: 'note', blocks: [{ text: [{ text: 'a' }, { text: ' b' }] }] },
    ],
    ['nothing', '> [!NOTE]', { alert: 'note', blocks: [] }],
    ['itself in a quote', '> > [!TIP]\n> > a', { blocks: [{ alert: 'tip' }] }],
    ['a mark of its own', '> [!MINE]\n> a', { blocks: [paragraph('[!MINE] a')] }],
    ['words behind the mark', '> [!NOTE] a', { blocks: [paragraph('[!NOTE] a')] }],
    ['the mark further down', '> a\n> [!NOTE]', { blocks: [paragraph('a [!NOTE]')] }],
  ])('with %s', (_, text, quote) => {
    const [found] = withoutPlaces(read(text).blocks);
    expect(found).toMatchObject({ kind: 'quote', ...quote });
    expect(found !== undefined && 'alert' in found).toBe('alert' in quote);
  });
});
