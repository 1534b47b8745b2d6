import { loadCourse } from '../src/content/load.js';

/** The course that comes with the program, from its files. Reading it takes seconds, so tests share it; nothing changes it. */
export const { course } = await loadCourse(new URL('..', import.meta.url).pathname);
