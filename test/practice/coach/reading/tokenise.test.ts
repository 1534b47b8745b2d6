import { beforeAll, describe, expect, it } from 'vitest';
import { isTaggerLoaded, loadTagger } from '../../../../src/practice/coach/reading/tagger.js';
import { tokenise } from '../../../../src/practice/coach/reading/tokenise.js';

describe('words and marks', () => {
  it('need the tagger', async () => {
    if (!isTaggerLoaded()) expect(() => tokenise('one')).toThrow(/loadTagger/);
    await loadTagger();
    expect(isTaggerLoaded()).toBe(true);
  });

  beforeAll(loadTagger);

  it.each([
    ["I couldn't ship.", ['i', 'could', 'not', 'ship', '.']],
    ['the clinic-scheduling app', ['the', 'clinic', 'scheduling', 'app']],
    ['wait - then go', ['wait', '-', 'then', 'go']],
    ["our lead's list", ['our', 'lead', 'list']],
    ['18 % of 4,100', ['18', '%', 'of', '4100']],
  ])('"%s"', (answer, words) => {
    expect(tokenise(answer).map(({ word }) => word)).toEqual(words);
  });

  it('count sentences over lines', () => {
    expect(tokenise('One. Two\n\n- three').map(({ sentence }) => sentence)).toEqual([0, 0, 1, 2]);
  });
});
