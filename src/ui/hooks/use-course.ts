import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Actions, CourseStore, State } from '../../store/store.js';

/** Which store the screens belong to. The context holds the store, never its state. */
export const StoreContext = createContext<CourseStore | null>(null);

function useCourseStore(): CourseStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('A screen was drawn outside of <App>.');
  return store;
}

/** A slice of what is on screen; the component draws again when just this slice changes. */
export function useCourse<Slice>(select: (state: State & Actions) => Slice): Slice {
  return useStore(useCourseStore(), select);
}

/** The actions, without subscribing to anything: they never change. */
export function useActions(): Actions {
  return useCourseStore().getState();
}
