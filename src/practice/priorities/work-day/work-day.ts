import type { Practice } from '../../kit/practice.js';
import { bindings, formOf, read, typed } from './bindings.js';
import { say, statusOf, view } from './screen.js';
import { arrive, type Intent, practiceId, type State } from './state.js';
import { update } from './update.js';

export const workDay: Practice<State, Intent> = {
  id: practiceId,
  title: 'A working day',
  summary: 'Tasks arrive all day, more than fit. Choose each next one, then see a policy work the same day.',
  begin: arrive,
  update,
  bindings,
  typed,
  read,
  view,
  say,
  form: formOf,
  status: statusOf,
  done: ({ stage }) => stage === 'end',
};
