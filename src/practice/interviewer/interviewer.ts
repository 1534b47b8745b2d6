import { readBank } from '../coach/deck.js';
import type { Practice } from '../legacy-exercise.js';
import { deal } from './deal.js';
import { readRun } from './marking.js';
import { scoring } from './scoring.js';

export const interviewer: Practice = {
  id: 'interviewer',
  title: 'Be the interviewer',
  summary: 'score six answers, and see the sentence that decides',
  begin(material) {
    const bank = readBank(material);
    return scoring(
      readRun(bank, material.progress.unfinished['interviewer']) ?? {
        candidates: deal(bank, material.draw),
        marked: [],
      },
    );
  },
};
