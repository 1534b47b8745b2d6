import type { Errand, Run, Underway } from '../practice/kit/errand.js';
import type { State, StoreContent } from '../store/state.js';

/** What it needs of the store. */
interface Store {
  getState(): StoreContent;
  subscribe(listener: (state: State) => void): () => void;
}

/** An errand that is wanted; it may have to be loaded first what does it. */
interface Following {
  errand: Errand;
  underway: Underway | null;
}

/**
 * Does the errands that practices on any of the screens name, hands their news to the store, and stops those that are not
 * named any more. `load` brings what does them, when the first one is wanted. Returns how to end all of them at once.
 */
export function followErrands(store: Store, load: () => Promise<Run>): () => void {
  const following = new Map<string, Following>();
  const begin = async (errand: Errand) => {
    const one: Following = { errand, underway: null };
    following.set(errand.id, one);
    const run = await load();
    // By then it may not be wanted any more.
    if (following.get(errand.id) !== one) return;
    one.underway = run(one.errand, (news) => {
      if (following.get(errand.id) === one) store.getState().send({ type: 'news', errand: errand.id, news });
    });
  };
  const drop = (id: string) => {
    const one = following.get(id);
    following.delete(id);
    one?.underway?.stop();
  };
  const look = ({ screens }: State) => {
    const wanted = screens.flatMap((screen) => (screen.name === 'practice' ? (screen.exercise.errand ?? []) : []));
    for (const id of [...following.keys()]) if (!wanted.some((errand) => errand.id === id)) drop(id);
    for (const errand of wanted) {
      const one = following.get(errand.id);
      if (one === undefined) {
        void begin(errand);
        continue;
      }
      const isOver = errand.kind === 'record' && errand.isOver;
      if (isOver && one.errand !== errand) one.underway?.finish();
      one.errand = errand;
    }
  };
  const unsubscribe = store.subscribe(look);
  look(store.getState());
  return () => {
    unsubscribe();
    for (const id of [...following.keys()]) drop(id);
  };
}
