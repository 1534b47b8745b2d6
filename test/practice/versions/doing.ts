import { drawPassages, sayPassages } from '../../../src/practice/kit/page.js';
import type { Outcome, TaskItem, TaskKind } from '../../../src/practice/versions/task.js';
import { toKeys } from '../../keys.js';
import { drawOf, words } from '../learner.js';

/** One task being done, outside of any round: every key or line gives the next. */
export interface Doing {
  readonly outcome: Outcome | null;
  readonly said: string;
  readonly form: string;
  screen(columns?: number): string;
  press(...keys: string[]): Doing;
  read(...lines: string[]): Doing;
  /** Why a line is not understood; throws where it is. */
  refusal(line: string): string;
}

export function doing<Item extends TaskItem, Task, Intent extends { readonly type: string }>(
  kind: TaskKind<Item, Task, Intent>,
  item: Item,
  task: Task = kind.begin(item, drawOf(1)),
): Doing {
  const on = (intent: Intent) => doing(kind, item, kind.update(item, task, intent));
  return {
    outcome: kind.outcome(item, task),
    get said() {
      return words(sayPassages(kind.passages(item, task)));
    },
    form: kind.form(item, task),
    screen: (columns = 76) => words(drawPassages(kind.passages(item, task), columns)),
    press(...keys) {
      const [key, ...rest] = toKeys(keys);
      if (key === undefined) return this;
      const bound = kind.bindings(item, task).find((binding) => binding.keys.includes(key));
      return (bound === undefined ? this : on(bound.intent)).press(...rest);
    },
    read(...lines) {
      const [line, ...rest] = lines;
      if (line === undefined) return this;
      const read = kind.read(item, task, line);
      if ('malformed' in read) throw new Error(String(read.malformed));
      return on(read).read(...rest);
    },
    refusal(line) {
      const read = kind.read(item, task, line);
      if (!('malformed' in read)) throw new Error(`"${line}" is understood`);
      return String(read.malformed);
    },
  };
}

/** The item of this id. */
export function itemOf<Item extends TaskItem>(items: readonly Item[], id: string): Item {
  const found = items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}
