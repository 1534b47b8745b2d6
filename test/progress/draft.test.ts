import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/progress/draft.js';
import { noProgress } from '../../src/progress/progress.js';

const morning = '2026-03-01T09:00:00.000Z';

function having(change: (draft: Draft) => void, from = noProgress) {
  const draft = new Draft(from);
  change(draft);
  return draft.finish();
}

describe('a draft of progress', () => {
  it('that nothing was done to is what it began with', () => {
    const before = having((draft) => {
      draft.answers.add('q', { at: morning, correct: true, points: 1, confidence: null });
      draft.noteTime(morning, Date.parse(morning));
    });
    const after = having(() => {}, before);
    expect(after).toEqual(before);
    for (const part of ['answers', 'lessons', 'active'] as const) expect(after[part]).toBe(before[part]);
  });

  it('leaves what it began with as it was', () => {
    const before = having((draft) => {
      draft.drafts.put('q', 'I was');
      draft.cards.add('c', { at: morning, rating: 'good' });
      draft.noteTime(morning, Date.parse(morning));
    });
    const copy = structuredClone(before);
    having((draft) => {
      draft.events += 1;
      draft.lastLesson = 'queue';
      draft.drafts.remove('q');
      draft.cards.add('c', { at: morning, rating: 'easy' });
      draft.noteTime('2026-03-01T10:00:00.000Z', Date.parse('2026-03-01T10:00Z'));
    }, before);
    expect(before).toEqual(copy);
  });

  it('notes a time again only when its quarter of an hour has passed', () => {
    const before = having((draft) => draft.noteTime(morning, Date.parse(morning)));
    const times = ['2026-03-01T09:14:59.999Z', '2026-03-01T09:15:00.000Z', '2026-03-01T09:29:00.000Z'];
    const after = having((draft) => {
      for (const at of times) draft.noteTime(at, Date.parse(at));
    }, before);
    expect(after.active).toEqual([morning, '2026-03-01T09:15:00.000Z']);
  });
});
