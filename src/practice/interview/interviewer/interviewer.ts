import { loadTagger } from '../../../reading/tagger.js';
import type { Practice } from '../../kit/practice.js';
import { type Stage, staged } from '../../kit/stages.js';
import { readBank } from '../bank/read-bank.js';
import { roundsOf } from '../calibration.js';
import { judged } from './judged.js';
import { report } from './report.js';
import { drawCandidates, readRun } from './run.js';
import { beginScoring, scoring } from './scoring.js';
import type { Interviewer, InterviewerIntent } from './state.js';

export const interviewer: Practice<Interviewer, InterviewerIntent> = staged(
  {
    id: 'interviewer',
    title: 'Be the interviewer',
    summary: 'score six answers, and see the words that decide',
    begin(material) {
      const bank = readBank(material);
      const run = readRun(bank, material.progress.unfinished['interviewer']) ?? {
        candidates: drawCandidates(bank, material.draw),
        marked: [],
      };
      // The key quotes with it, after the first answer has been scored.
      void loadTagger();
      return beginScoring({ run, rounds: roundsOf(material.progress) });
    },
  },
  stageOf,
);

function stageOf(state: Interviewer): Stage<Interviewer, InterviewerIntent> {
  const { at } = state;
  switch (at.stage) {
    case 'scoring':
      return scoring(state, at);
    case 'judged':
      return judged(state, at);
    case 'report':
      return report(state, at);
  }
}
