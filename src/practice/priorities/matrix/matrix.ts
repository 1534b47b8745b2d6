import { findDeck } from '../../kit/deck.js';
import type { Practice } from '../../kit/practice.js';
import { bindings, formOf, read } from './bindings.js';
import { readTasks } from './deck.js';
import { readRound } from './record.js';
import { say, statusOf, view } from './screen.js';
import { arrive, type Intent, lastPage, practiceId, type State } from './state.js';
import { beat, update } from './update.js';

export const matrix: Practice<State, Intent> = {
  id: practiceId,
  title: 'Eisenhower board',
  summary: 'Sort an engineer’s inbox into four boxes, against a clock and quick questions.',
  begin(material) {
    const { course, progress, draw, now } = material;
    const own = Object.values(course.decks).find(({ practice }) => practice === practiceId)?.id ?? 'engineering';
    const deck = findDeck(material, own);
    const tasks = readTasks(deck);
    const unfinished = progress.unfinished[practiceId];
    const saved = unfinished === undefined ? null : readRound(unfinished, tasks);
    return arrive({ deck: deck.id, tasks, progress }, draw(2 ** 31 - 1), saved, now);
  },
  update,
  bindings,
  read,
  view,
  say,
  form: formOf,
  status: statusOf,
  done: (state) => state.stage === 'report' && state.page === lastPage(state),
  every: ({ stage }) => (stage === 'sorting' ? beat : null),
};
