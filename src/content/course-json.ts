import type { Block } from '../course/block.js';
import type { Course } from '../course/course.js';

/** The blocks that do nothing: whoever opens a built course never asks where they stood. */
const inert: readonly Block['kind'][] = ['paragraph', 'heading', 'list', 'quote', 'code', 'table', 'rule', 'diagram'];

/** A course as the program opens it. The places of inert blocks, a quarter of it all, are for authors and left out. */
export function courseJson(course: Course): string {
  return JSON.stringify(course, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('kind' in value) || !('place' in value)) return value;
    if (!inert.some((kind) => kind === value.kind)) return value;
    const { place: _place, ...rest } = value;
    return rest;
  });
}
