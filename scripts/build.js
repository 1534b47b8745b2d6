// Builds the program and the course: both, or the one that is named. With --strict a course with errors fails.
import { buildCourse } from './build/course.js';
import { buildProgram } from './build/program.js';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wants = (part) => wanted.length === 0 || wanted.includes(part);

if (wants('program')) await buildProgram();
const errors = wants('course') ? await buildCourse() : [];
if (errors.length > 0 && process.argv.includes('--strict')) process.exit(1);
