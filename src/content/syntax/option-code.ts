import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { factorySpace } from 'micromark-factory-space';
import type { Code, Construct, ContainerState, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/**
 * A fence right behind the box of a task: `- [x] ```js`. To GitHub's flavour a task is a paragraph, so it takes the opening
 * fence for text and the closing one for an opening, which swallows what follows. Here the box is a container of its own, in
 * which code stands as it does in any list item; its lines may be moved in as far as the fence is.
 */

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    optionCode: 'optionCode';
    optionCodePrefix: 'optionCodePrefix';
    optionCodeTick: 'optionCodeTick';
    optionCodeBox: 'optionCodeBox';
  }
}

const [tab, space, bracket, closing, backtick, tilde] = [-2, 32, 91, 93, 96, 126];

/** How far in lines of the code stand that stand below the fence. */
const mostSpaces = 4;

/** As many spaces as the box takes. */
const movedIn: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    let spaces = 0;
    const eat: State = (code) => {
      if (code === space) {
        spaces += 1;
        effects.consume(code);
        if (spaces < mostSpaces) return eat;
        effects.exit('linePrefix');
        return ok;
      }
      return nok(code);
    };
    return (code) => {
      if (code !== space) return nok(code);
      effects.enter('linePrefix');
      return eat(code);
    };
  },
};

const fenceAhead: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    let length = 0;
    let marker: Code = null;
    effects.enter('data');
    const info: State = (code) => {
      if (code === null || code < -2) {
        effects.exit('data');
        return ok(code);
      }
      // Backticks behind backticks are code within a line.
      if (code === backtick && marker === backtick) return nok(code);
      effects.consume(code);
      return info;
    };
    const fence: State = (code) => {
      if (marker === null && (code === backtick || code === tilde)) marker = code;
      if (code === marker && code !== null) {
        length += 1;
        effects.consume(code);
        return fence;
      }
      return length < 3 ? nok(code) : info(code);
    };
    return fence;
  },
};

const optionCode: Construct = {
  name: 'optionCode',
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const last = this.events.at(-1);
    const startsItem = last?.[0] === 'exit' && last[1].type === 'listItemPrefix';
    const fence = effects.attempt(
      { partial: true, tokenize: (inner, yes, no) => factorySpace(inner, yes, 'linePrefix', mostSpaces + 1) ?? no },
      (code) => {
        effects.exit('optionCodePrefix');
        return effects.check(fenceAhead, ok, nok)(code);
      },
      nok,
    );
    const behind: State = (code) => (code === space || code === tab ? fence(code) : nok(code));
    const close: State = (code) => {
      if (code !== closing) return nok(code);
      effects.exit('optionCodeTick');
      effects.enter('optionCodeBox');
      effects.consume(code);
      effects.exit('optionCodeBox');
      return behind;
    };
    const tick: State = (code) => {
      if (code !== space && code !== 120 && code !== 88) return nok(code);
      effects.enter('optionCodeTick');
      effects.consume(code);
      return close;
    };
    return (code) => {
      if (code !== bracket || !startsItem) return nok(code);
      effects.enter('optionCode', { _container: true });
      effects.enter('optionCodePrefix');
      effects.enter('optionCodeBox');
      effects.consume(code);
      effects.exit('optionCodeBox');
      return tick;
    };
  },
  continuation: {
    tokenize(this: TokenizeContext, effects: Effects, ok: State): State {
      const state: ContainerState & { isMoved?: boolean } = this.containerState ?? {};
      const move = effects.attempt(movedIn, ok, ok);
      return (code) => {
        if (code === null || code < -2) return ok(code);
        if (state.isMoved !== undefined) return state.isMoved ? move(code) : ok(code);
        // The first line says whether all stand below the fence or below the box.
        const first =
          (isMoved: boolean): State =>
          (next) => {
            state.isMoved = isMoved;
            return isMoved ? move(next) : ok(next);
          };
        return effects.check(movedIn, first(true), first(false))(code);
      };
    },
  },
  exit: (effects: Effects): undefined => {
    effects.exit('optionCode');
  },
};

export const optionCodeSyntax: Extension = { document: { [bracket]: optionCode } };

export const optionCodeTree: TreeExtension = {
  exit: {
    optionCodeTick(token) {
      const item = this.stack.findLast((node) => node.type === 'listItem');
      if (item?.type === 'listItem') item.checked = /x/i.test(this.sliceSerialize(token));
    },
  },
};
