import { loadTagger } from '../../../reading/tagger.js';
import type { Practice, Stage } from '../../kit/practice.js';
import { readBank } from '../bank/bank.js';
import { roundsOf } from '../calibration.js';
import { judged, report } from './results.js';
import type { Interviewer, InterviewerIntent } from './run.js';
import { drawCandidates, readRun } from './run.js';
import { beginScoring, scoring } from './scoring.js';

export const interviewer: Practice<Interviewer, InterviewerIntent> = {
  id: 'interviewer',
  title: 'Be the interviewer',
  summary: 'score six answers, and see the words that decide',
  begin(material) {
    const bank = readBank(material);
    const run = readRun(bank, material.progress.unfinished.interviewer) ?? {
      candidates: drawCandidates(bank, material.draw),
      marked: [],
    };
    // The key quotes with it, after the first answer has been scored.
    void loadTagger();
    return beginScoring({ run, rounds: roundsOf(material.progress) });
  },
  stage: stageOf,
};

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
