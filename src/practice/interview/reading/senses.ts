import type { Modality } from './modality.js';

/** Whether it is told as something that happened. */
export function isFact(modality: Modality): boolean {
  return modality === 'fact';
}
