import { createContext, useContext } from 'react';

/** What screens need to know of the world outside: handed in, so that a test can stop the clock. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number;
  /** Local time minus UTC, in minutes. */
  readonly minutesEast: number;
  /** Lets the learner's own editor change a text, or says why it could not. The terminal must be free. */
  edit(text: string): Promise<{ readonly text: string } | { readonly trouble: string }>;
  /** Opens an address on the web in the learner's browser. Null when that went well, else why not. */
  openLink(href: string): Promise<string | null>;
  /** Stops the program as Ctrl-Z does, until it is continued. The terminal must be free. */
  stop(): Promise<void>;
  /** Calls back when the program goes on after it was stopped without being asked; returns how to end that. */
  onGoOn(callback: () => void): () => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('A screen was drawn outside of <App>.');
  return surroundings;
}
