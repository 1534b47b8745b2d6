import { createContext } from 'react';

/**
 * Tells the keyboard which characters are nothing but text to the screen that is being drawn: those it may hand over
 * together, however many came at once.
 */
export const TypingContext = createContext<(isText: (character: string) => boolean) => void>(() => {});
