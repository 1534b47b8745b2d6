import type { Course } from '../../../src/course/course.js';
import { linearScenes } from './linear.js';
import { practiceScenes } from './practices.js';
import { questionScenes } from './questions.js';
import type { Scene } from './scene.js';
import { helpScenes, screenScenes } from './screens.js';
import { simulationScenes } from './simulations.js';
import { themeScenes } from './themes.js';

/** Every scene there is, in the order of the contact sheet. */
export function allScenes(course: Course): readonly Scene[] {
  return [
    ...screenScenes,
    ...questionScenes(course),
    ...simulationScenes,
    ...practiceScenes,
    ...helpScenes,
    ...themeScenes,
    ...linearScenes,
  ];
}
