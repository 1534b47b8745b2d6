import { describe, expect, it } from 'vitest';
import {
  blank,
  drawPassages,
  type Passage,
  pageOfPassages,
  pageStage,
  speakPassages,
} from '../../../src/practice/kit/pages.js';
import { step } from '../../../src/practice/kit/practice.js';
import { span } from '../../../src/text/line.js';
import { words } from '../learner.js';

describe('a page of passages', () => {
  const passages: readonly Passage[] = [
    { text: 'What came first?', tone: 'heading' },
    blank,
    { text: 'The orders, since they would have been lost.', mark: [span(' ✓ ', 'good')] },
    { text: [{ text: 'met', bold: true }, span(' by you', 'dim')], spoken: 'You met it.' },
    { text: 'only seen', spoken: null },
  ];

  it('is drawn with hanging marks, at most as wide as it may be', () => {
    expect(words(drawPassages(passages, 26))).toBe(
      'What came first?\n\n ✓ The orders, since they\n   would have been lost.\nmet by you\nonly seen',
    );
  });

  it('is said in the same words, without marks and empty lines', () => {
    expect(words(speakPassages(passages))).toBe(
      'What came first?\nThe orders, since they would have been lost.\nYou met it.',
    );
  });
});

describe('a page that is read and gone on from', () => {
  const long = Array.from({ length: 20 }, (_, index): Passage => ({ text: `line ${index + 1}` }));
  const moment = { now: 0, size: { columns: 40, rows: 8 } };
  const at = (scroll: number, toTheEnd = false) =>
    pageStage(scroll, {
      ...pageOfPassages(long),
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
