import type { ComponentType } from 'react';
import type { ScreenName, ScreenOf } from '../../store/screen.js';
import { FirstStart } from './first-start.js';
import { Home } from './home.js';
import { Lesson } from './lesson.js';
import { LessonEnd } from './lesson-end.js';
import { Note } from './note.js';
import { Notes } from './notes.js';
import { Palette } from './palette.js';
import { Plan } from './plan.js';
import { Practice } from './practice.js';
import { Practices } from './practices.js';
import { Progress } from './progress.js';
import { Search } from './search.js';
import { Session } from './session.js';
import { Settings } from './settings.js';
import { Simulation } from './simulation.js';
import { Scenarios, Simulations } from './simulations.js';
import { Track } from './track.js';

/**
 * The component of each screen; it gets what the screen remembers as its props. A screen without one does not compile. Asked
 * for rather than listed, so that what nobody opens is never loaded.
 */
export const screens: { readonly [Name in ScreenName]: () => ComponentType<ScreenOf<Name>> } = {
  home: () => Home,
  'first-start': () => FirstStart,
  track: () => Track,
  lesson: () => Lesson,
  'lesson-end': () => LessonEnd,
  session: () => Session,
  simulations: () => Simulations,
  scenarios: () => Scenarios,
  simulation: () => Simulation,
  practices: () => Practices,
  practice: () => Practice,
  search: () => Search,
  settings: () => Settings,
  palette: () => Palette,
  notes: () => Notes,
  note: () => Note,
  plan: () => Plan,
  progress: () => Progress,
};
