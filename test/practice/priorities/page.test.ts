import { describe, expect, it } from 'vitest';
import {
  aloud,
  drawPage,
  facts,
  fitPage,
  row,
  sayPage,
  scrollPage,
  section,
  sentence,
  silent,
} from '../../../src/practice/priorities/page.js';
import { plain } from '../../../src/text/line.js';
import { words } from '../learner.js';

const parts = [
  row('2 of 2', ' agree'),
  silent(() => [[{ text: '████' }]]),
  facts(8, [
    ['open', '3 tasks on average, each for 2 h 40'],
    ['urgent?', 'What is lost?'],
  ]),
  aloud('It took 4 min.'),
  section('To practise', sentence('Ask first.'), sentence('Then answer.')),
];

describe('a page of parts', () => {
  it('is drawn with an empty line between two parts, and facts hang from their names', () => {
    expect(words(drawPage(parts, 24)).split('\n')).toEqual([
      '2 of 2 agree',
      '',
      '████',
      '',
      'open    3 tasks on',
      '        average, each',
      '        for 2 h 40',
      'urgent? What is lost?',
      '',
      'To practise',
      'Ask first.',
      'Then answer.',
    ]);
  });

  it('is said without what is only drawn, and with what is only said', () => {
    expect(words(sayPage(parts)).split('\n')).toEqual([
      '2 of 2 agree',
      'Open: 3 tasks on average, each for 2 h 40',
      'Urgent? What is lost?',
      'It took 4 min.',
      '',
      'To practise',
      'Ask first.',
      'Then answer.',
    ]);
  });

  it('scrolls to its end and no further, by the rows there are', () => {
    const lines = drawPage(parts, 24);
    const size = { columns: 24, rows: 5 };
    const scrolled = (...keys: ('down' | 'up' | 'end' | 'page-down')[]) =>
      keys.reduce((at, key) => scrollPage(at, { type: 'scroll', key }, lines, size), { scroll: 0 });
    expect(scrolled('down', 'down', 'up').scroll).toBe(1);
    expect(scrolled('end').scroll).toBe(scrolled('end', 'page-down').scroll);
    expect(fitPage(lines, size, 0).map(plain).at(-1)).toContain('more lines below');
    expect(fitPage(lines, size, scrolled('end').scroll).map(plain)).toEqual([
      'urgent? What is lost?',
      'To practise',
      'Ask first.',
      'Then answer.',
      '— end —',
    ]);
  });
});
