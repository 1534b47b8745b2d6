import { pressField } from '../../text/field.js';
import type { Key } from '../../text/key.js';
import { line, plain } from '../../text/line.js';
import { scrolled, squeezed } from '../../text/scroll.js';
import { sayPassages } from '../kit/passages.js';
import type { Binding, Malformed, Practice } from '../kit/practice.js';
import { type BenchIntent, benchBindings } from './bench.js';
import { type Round, type RoundIntent, type RoundOf, roundOf } from './round.js';
import type { TaskItem } from './task.js';

/** A practice that is a round of tasks of one kind, with a bench beside them if they have one. */
export function roundPractice<Item extends TaskItem, Task, Intent extends { readonly type: string }>(
  of: RoundOf<Item, Task, Intent>,
): Practice<Round<Item, Task>, RoundIntent<Intent>> {
  const { id, title, summary, noun, kind } = of;
  const { outcomeOf, firstOf, passagesOf, linesOf, begin, update } = roundOf(of);
  return {
    id,
    title,
    summary,
    begin,
    update,
    view: (state, size) => scrolled(squeezed(linesOf(state, size.columns), size.rows), size, state.scroll),
    say(state) {
      if (state.current === null) return linesOf(state, 100).filter((content) => plain(content) !== '');
      const first = firstOf(state);
      const { bench, task } = passagesOf(state);
      if (first === undefined) return sayPassages([...bench, ...task]);
      return state.bench?.pristine ? [line(first.intro)] : sayPassages(bench);
    },
    bindings(state): readonly Binding<RoundIntent<Intent>>[] {
      const { current, bench, items, outcomes } = state;
      if (current === null) return [{ keys: ['enter'], intent: { type: 'next' }, meaning: 'leave' }];
      const paging = scrolling(['page-down', 'page-up'], 'PgDn');
      if (bench !== null) {
        const atBench = benchBindings(bench, of.bench?.next ?? 'back');
        return [...atBench.map((one) => ({ ...one, intent: forBench(one.intent) })), ...paging];
      }
      const texts = of.bench?.texts?.(current.item);
      const opening: Binding<RoundIntent<Intent>>[] =
        texts === undefined
          ? []
          : [{ keys: ['t'], intent: forBench({ type: 'open-bench', texts }), meaning: 'try your own' }];
      if (outcomeOf(state) === null) {
        const own = kind.bindings(current.item, current.task);
        return [...own.map((one) => ({ ...one, intent: forTask(one.intent) })), ...opening, ...paging];
      }
      const meaning = outcomes.length < items.length ? 'next' : 'see how it went';
      return [
        { keys: ['enter', ' '], intent: { type: 'next' }, meaning },
        ...opening,
        ...scrolling(['down', 'up', 'page-down', 'page-up', 'home', 'end'], '↑↓'),
      ];
    },
    typed({ bench }, key) {
      const field = bench?.fields[bench.focus];
      return field && pressField(field, key) !== null ? forBench({ type: 'edit', key }) : null;
    },
    typing: ({ bench }) => bench !== null,
    read(state, text) {
      const { current, bench } = state;
      if (current === null || outcomeOf(state) !== null) return { type: 'next' };
      const texts = of.bench?.read(text, bench !== null) ?? null;
      if (texts !== null) return forBench({ type: 'open-bench', texts });
      if (firstOf(state) !== undefined) return forBench({ type: 'close-bench' });
      const read = kind.read(current.item, current.task, text);
      return isMalformed(read) ? read : forTask(read);
    },
    form(state) {
      const { current } = state;
      if (current === null || outcomeOf(state) !== null) return null;
      return firstOf(state)?.form ?? kind.form(current.item, current.task);
    },
    status(state) {
      const { current, outcomes, items } = state;
      if (current === null) return 'done';
      const at = outcomes.length + (outcomeOf(state) === null ? 1 : 0);
      return firstOf(state)?.status ?? `${noun} ${at}/${items.length}`;
    },
    done: ({ current }) => current === null,
  };
}

function forTask<Intent>(intent: Intent) {
  return { type: 'task', intent } as const;
}

function forBench(intent: BenchIntent) {
  return { type: 'bench', intent } as const;
}

/** A binding for each key that scrolls, the first of which stands for all. */
function scrolling(keys: readonly Key[], label: string): Binding<{ readonly type: 'scroll'; readonly key: Key }>[] {
  return keys.map((key, index) => ({
    keys: [key],
    intent: { type: 'scroll', key },
    ...(index === 0 && { label, meaning: 'scroll' }),
  }));
}

function isMalformed(read: object): read is Malformed {
  return 'malformed' in read;
}
