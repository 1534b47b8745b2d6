import { describe, expect, it } from 'vitest';
import {
  aside,
  blank,
  drawPassages,
  facts,
  fitPage,
  heading,
  type Passage,
  pageStage,
  picture,
  prose,
  said,
  sayPassages,
  scrollPage,
  spaced,
} from '../../../src/practice/kit/page.js';
import { step } from '../../../src/practice/kit/practice.js';
import { plain, span } from '../../../src/text/line.js';
import { words } from '../learner.js';

describe('passages', () => {
  const passages: readonly Passage[] = [
    picture([[span('○──●')]], 'One is in.\nOne is out.'),
    blank,
    { text: 'It is above the bound.', mark: [span('✓ ')], lead: 'Right. ' },
    { text: 'Both see this.', tone: 'dim' },
    { text: [{ text: 'met', bold: true }, span(' by you', 'dim')], spoken: 'You met it.' },
    { text: 'only seen', spoken: null },
    aside('Only said.'),
    picture((columns) => [[span('─'.repeat(columns))]]),
  ];

  it('are drawn: pictures as they are, words hanging from their mark', () => {
    expect(words(drawPassages(passages, 15))).toBe(
      '○──●\n\n✓ It is above\n  the bound.\nBoth see this.\nmet by you\nonly seen\n───────────────',
    );
  });

  it('are said: words behind their lead, a picture in its own words, and nothing where there is nothing to say', () => {
    expect(words(sayPassages(passages))).toBe(
      'One is in.\nOne is out.\nRight. It is above the bound.\nBoth see this.\nYou met it.\nOnly said.',
    );
  });

  it('keep their styles in both', () => {
    expect(drawPassages(passages, 40)[3]?.[0]?.tone).toBe('dim');
    expect(sayPassages(passages)[3]?.[0]?.tone).toBe('dim');
  });
});

describe('lines of linear mode', () => {
  it('are not said where there is nothing in them', () => {
    expect(words(said('', 'a', ''))).toBe('a');
  });
});

describe('a page of groups', () => {
  const page = spaced(
    [{ text: '2 of 2 agree' }],
    [picture([[{ text: '████' }]])],
    facts(8, [
      ['open', '3 tasks on average, each for 2 h 40'],
      ['urgent?', 'What is lost?'],
    ]),
    [],
    [aside('It took 4 min.')],
    [heading('To practise'), { text: 'Ask first.' }, { text: 'Then answer.' }],
  );

  it('is drawn with an empty line between two that are seen, and facts hang from their names', () => {
    expect(words(drawPassages(page, 24)).split('\n')).toEqual([
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
    expect(words(sayPassages(page)).split('\n')).toEqual([
      '2 of 2 agree',
      'Open: 3 tasks on average, each for 2 h 40',
      'Urgent? What is lost?',
      'It took 4 min.',
      'To practise',
      'Ask first.',
      'Then answer.',
    ]);
  });

  it('scrolls to its end and no further, by the rows there are', () => {
    const lines = drawPassages(page, 24);
    const size = { columns: 24, rows: 5 };
    const scrolled = (...keys: ('down' | 'up' | 'end' | 'page-down')[]) =>
      keys.reduce((at, key) => scrollPage(key, at, lines, size), 0);
    expect(scrolled('down', 'down', 'up')).toBe(1);
    expect(scrolled('end')).toBe(scrolled('end', 'page-down'));
    expect(fitPage(lines, size, 0).map(plain).at(-1)).toContain('more lines below');
    expect(fitPage(lines, size, scrolled('end')).map(plain)).toEqual([
      'urgent? What is lost?',
      'To practise',
      'Ask first.',
      'Then answer.',
      '— end —',
    ]);
  });
});

describe('a page that is read and gone on from', () => {
  const long = Array.from({ length: 20 }, (_, index): Passage => ({ text: `line ${index + 1}` }));
  const moment = { now: 0, size: { columns: 40, rows: 8 } };
  const at = (scroll: number, toTheEnd = false) =>
    pageStage(scroll, {
      passages: long,
      status: 'reading',
      onwards: 'next',
      scroll,
      ...(toTheEnd && { toTheEnd: true as const }),
      scrollTo: (to) => to,
      goOn: () => step(-1),
    });

  it('scrolls within its lines, as far as the viewport needs', () => {
    expect(at(0).update({ type: 'scroll', key: 'down' }, moment).state).toBe(1);
    expect(at(0).update({ type: 'scroll', key: 'up' }, moment).state).toBe(0);
    expect(at(0).update({ type: 'scroll', key: 'end' }, moment).state).toBe(13);
    expect(words(at(13).view(moment.size, 0))).toContain('line 20');
  });

  it('goes on with enter, after its end where nobody should miss that', () => {
    const enter = (page: ReturnType<typeof at>) => page.bindings.find(({ keys }) => keys.includes('enter'))?.intent;
    expect([enter(at(0)), enter(at(0, true))]).toEqual([{ type: 'go-on' }, { type: 'read-on' }]);
    expect(at(0, true).update({ type: 'read-on' }, moment).state).toBe(5);
    expect(at(10, true).update({ type: 'read-on' }, moment).state).toBe(13);
    expect(at(13, true).update({ type: 'read-on' }, moment).state).toBe(-1);
    expect(at(0, true).update({ type: 'go-on' }, moment).state).toBe(-1);
  });

  it('stays where it is for anything else', () => {
    expect(at(3).update({ type: 'tick' }, moment)).toEqual({ state: 3, events: [] });
  });
});

describe('a text on a page', () => {
  it('breaks a text at spaces', () => {
    expect(prose('one two three', 8).map(plain)).toEqual(['one two', 'three']);
  });

  it.each([
    ['it takes 2 h 40 in all', 9, ['it takes', '2 h 40 in', 'all']],
    ['it takes 10 min now', 11, ['it takes', '10 min now']],
    ['90 % of them', 4, ['90 %', 'of', 'them']],
    ['2 hours', 3, ['2', 'hou', 'rs']],
  ])('keeps a number with its unit in "%s"', (text, columns, lines) => {
    expect(prose(text, columns).map(plain)).toEqual(lines);
  });
});
