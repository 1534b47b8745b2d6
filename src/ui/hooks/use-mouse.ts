import type { DOMElement } from 'ink';
import { createContext, type RefObject, useContext, useEffect, useEffectEvent } from 'react';
import type { MouseEvent } from '../terminal/mouse.js';

/** The mouse, for components: who listens to it, and how one presses a key in its stead. */
export interface Mouse {
  listen(listener: (event: MouseEvent) => void): () => void;
  /** Presses keys, as the terminal would send them. */
  press(sequence: string): void;
}

/** Null where there is no mouse. */
export const MouseContext = createContext<Mouse | null>(null);

/** Hears of everything the mouse does. */
export function useMouse(onMouse: (event: MouseEvent, press: Mouse['press']) => void): void {
  const mouse = useContext(MouseContext);
  const hear = useEffectEvent((event: MouseEvent) => {
    if (mouse !== null) onMouse(event, mouse.press);
  });
  useEffect(() => mouse?.listen(hear), [mouse]);
}

/** Hears of clicks on an element, with the row and column within it, from 0. */
export function useClicks(
  element: RefObject<DOMElement | null>,
  onClick: (row: number, column: number, press: Mouse['press']) => void,
): void {
  useMouse((event, press) => {
    const box = element.current === null ? null : boxOf(element.current);
    if (event.type !== 'click' || box === null) return;
    const row = event.row - box.top;
    const column = event.column - box.left;
    if (row >= 0 && row < box.height && column >= 0 && column < box.width) onClick(row, column, press);
  });
}

/** Where an element was laid out on the screen. */
function boxOf(element: DOMElement): { top: number; left: number; width: number; height: number } | null {
  const { yogaNode } = element;
  if (yogaNode === undefined) return null;
  let top = 0;
  let left = 0;
  for (let at: DOMElement | undefined = element; at !== undefined; at = at.parentNode) {
    top += at.yogaNode?.getComputedTop() ?? 0;
    left += at.yogaNode?.getComputedLeft() ?? 0;
  }
  return { top, left, width: yogaNode.getComputedWidth(), height: yogaNode.getComputedHeight() };
}
