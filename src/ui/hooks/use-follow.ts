import { createContext } from 'react';
import { useSend } from './use-course.js';
import { useSurroundings } from './use-surroundings.js';

/** Whether the terminal shows links. */
export const LinksContext = createContext(false);

/** The way to open an address in the learner's browser; what stands in the way is said. */
export function useFollow(): (href: string) => void {
  const { openLink } = useSurroundings();
  const send = useSend();
  return (href) => {
    void openLink(href).then((trouble) => send({ type: 'hint', hint: trouble ?? `Opened ${href}` }));
  };
}
