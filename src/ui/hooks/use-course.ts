import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CourseStore, State, StoreContent } from '../../store/state.js';

/** Which store the screens belong to. The context holds the store, never its state. */
export const StoreContext = createContext<CourseStore | null>(null);

function useCourseStore(): CourseStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('A screen was drawn outside of <App>.');
  return store;
}

/** A slice of what is on screen; the component draws again when just this slice changes. */
export function useCourse<Slice>(select: (state: State) => Slice): Slice {
  return useStore(useCourseStore(), select);
}

/** The way to say what the learner means. It never changes, so it subscribes to nothing. */
export function useSend(): StoreContent['send'] {
  return useCourseStore().getState().send;
}

/**
 * The state as it is at this moment, for what a key does: several keys may come before anything is drawn, and the props of
 * a screen are those of the last drawing.
 */
export function useNow(): () => State {
  return useCourseStore().getState;
}
