import type { Block } from '../course/block.js';
import type { Course } from '../course/course.js';
import { type CourseSlices, sliceCourse } from '../course/course-slices.js';

/** The blocks that do nothing: whoever opens a built course never asks where they stood. */
const inert: readonly Block['kind'][] = ['paragraph', 'heading', 'list', 'quote', 'code', 'table', 'rule', 'diagram'];

/**
 * A course as the program opens it, and where in it each thing stands. The places of inert blocks, a quarter of it all, are for
 * authors and left out.
 */
export function courseJson(course: Course): { readonly text: string; readonly slices: CourseSlices } {
  return sliceCourse(course, (whole) =>
    JSON.stringify(whole, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('kind' in value) || !('place' in value)) return value;
      if (!inert.some((kind) => kind === value.kind)) return value;
      const { place: _place, ...rest } = value;
      return rest;
    }),
  );
}
