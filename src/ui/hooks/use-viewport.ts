import { useWindowSize } from 'ink';
import { type Viewport, viewportOf } from '../viewport.js';
import { useCourse } from './use-course.js';

/** The room that the terminal gives now. */
export function useViewport(): Viewport {
  const { columns, rows } = useWindowSize();
  const hasBanner = useCourse((state) => (state.unsaved ?? state.notice ?? state.watched) !== null);
  return viewportOf({ columns, rows }, hasBanner);
}
