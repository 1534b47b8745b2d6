import { be, have, modals, samePast } from './grammar-words.js';
import type { Token } from './tokens.js';

/** The tokens of one sentence, by their index in the answer; beyond its ends every word is empty. */
export class Sentence {
  constructor(
    private readonly tokens: readonly Token[],
    readonly start: number,
    readonly end: number,
  ) {}

  word(index: number): string {
    return this.inside(index)?.word ?? '';
  }

  root(index: number): string {
    return this.inside(index)?.root ?? '';
  }

  has(index: number, tag: string): boolean {
    return this.inside(index)?.tags.has(tag) ?? false;
  }

  /** A finite past: tagged so, irregular ("cut", "got up"), or "failed" right behind its noun, which the tagger takes for an adjective. */
  isPast(index: number): boolean {
    const here = this.word(index);
    if (/^(was|were|had|did|could|went)$/.test(here)) return true;
    if (this.has(index, 'PhrasalVerb'))
      return /ed$|^(got|came|took|went|put|set|gave|ran|broke|made|fell|held|woke|wrote|stood)\b/.test(here);
    if (this.has(index, 'PastTense')) return true;
    if (samePast.has(here) && this.has(index, 'Verb'))
      return !/^(to|will|would|should|can|do|does|must|not)$/.test(this.word(index - 1));
    return (
      this.has(index, 'Adjective') && /ed$/.test(here) && this.has(index - 1, 'Plural') && !this.has(index + 1, 'Noun')
    );
  }

  /** A present or an infinitive. */
  isBare(index: number): boolean {
    return (
      (this.has(index, 'PresentTense') || this.has(index, 'Infinitive')) &&
      !this.has(index, 'Gerund') &&
      !this.has(index, 'PastTense')
    );
  }

  isAuxiliary(index: number): boolean {
    const here = this.word(index);
    return have.has(here) || be.has(here) || modals.has(here) || /^(can|could|must|do|does|did)$/.test(here);
  }

  private inside(index: number): Token | undefined {
    return index >= this.start && index < this.end ? this.tokens[index] : undefined;
  }
}
