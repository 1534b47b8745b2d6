import { math } from 'micromark-extension-math';
import { asciiAlphanumeric, markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/**
 * Formulas between dollars, so that nothing in them is taken for Markdown. As Pandoc has it, a dollar opens only right before a
 * character that is no space, and closes only right behind one and before neither letter nor digit: `$5 and $10` are prices.
 */

const dollar = 36;
const backslash = 92;

/** No formula within a line is longer; a dollar that closes nothing would be looked for to the end of each paragraph. */
const longest = 2_000;

const formula: Construct = {
  name: 'mathText',
  previous(code: Code): boolean {
    return !asciiAlphanumeric(code) && code !== dollar;
  },
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let dollars = 0;
    let length = 0;
    let behind: Code = null;
    let run = 0;

    const opening: State = (code) => {
      if (code === dollar && dollars < 2) {
        dollars += 1;
        effects.consume(code);
        return opening;
      }
      const isSpace = code === null || markdownLineEndingOrSpace(code);
      if (code === dollar || (dollars === 1 && isSpace)) return nok(code);
      effects.exit('mathTextSequence');
      return between(code);
    };
    const between: State = (code) => {
      if (code === null || length > longest) return nok(code);
      if (code === dollar) return closes(code);
      if (markdownLineEnding(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        behind = code;
        length += 1;
        return between;
      }
      effects.enter('mathTextData');
      return data(code);
    };
    const data: State = (code) => {
      if (code === null || code === dollar || markdownLineEnding(code)) {
        effects.exit('mathTextData');
        return between(code);
      }
      length += 1;
      effects.consume(code);
      behind = code;
      return code === backslash ? escaped : data;
    };
    const escaped: State = (code) => {
      if (code === null || markdownLineEnding(code)) return data(code);
      effects.consume(code);
      behind = code;
      return data;
    };
    const closes: State = (code) => {
      run = 0;
      // Only a single dollar says no more than that something costs something.
      if (length === 0 || (dollars === 1 && markdownLineEndingOrSpace(behind))) return nok(code);
      effects.enter('mathTextSequence');
      return closing(code);
    };
    const closing: State = (code) => {
      if (code === dollar && run < dollars) {
        run += 1;
        effects.consume(code);
        return closing;
      }
      if (run < dollars || code === dollar || asciiAlphanumeric(code)) return nok(code);
      effects.exit('mathTextSequence');
      effects.exit('mathText');
      return ok(code);
    };
    return (code) => {
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      return opening(code);
    };
  },
};

/** The syntax of formulas in a text; a block that is never closed is none, or it would swallow the rest of the file. */
export function formulaSyntax(text: string): Extension {
  const lines = text.split('\n');
  const lastFence = lines.findLastIndex((line) => /^[\s>]*\${2,}\s*$/.test(line)) + 1;
  const flow = math().flow?.[dollar];
  const blocks = [flow ?? []].flat().map(
    (construct): Construct => ({
      ...construct,
      tokenize(effects, ok, nok) {
        return this.now().line < lastFence ? construct.tokenize.call(this, effects, ok, nok) : nok;
      },
    }),
  );
  return { flow: { [dollar]: blocks }, text: { [dollar]: formula } };
}
