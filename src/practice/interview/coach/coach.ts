import { loadTagger } from '../../../reading/tagger.js';
import type { Practice, Stage } from '../../kit/practice.js';
import { step } from '../../kit/practice.js';
import { answerStage, beginAnswer } from '../answer/answer-stage.js';
import type { AnswerIntent, Answering, Scored } from '../answer/answering.js';
import { openNotebook } from '../answer/notebook.js';
import { findQuestion, interviewDeck, readBank } from '../bank/bank.js';
import { readDrills } from '../bank/drills.js';
import { levelOf, shareOf } from '../scores.js';
import { outsideOf } from '../talk/talk.js';
import type { Coach, CoachIntent } from './choosing.js';
import { atQuestion, begun, choosing } from './choosing.js';
import { finished, following } from './following.js';
import { talking } from './talking.js';

export const coach: Practice<Coach, CoachIntent> = {
  id: 'coach',
  title: 'Interview coach',
  summary: 'answer a question, see your own words as evidence, and score yourself',
  begin(material) {
    const bank = readBank(material);
    const question = findQuestion(bank, material.question, material.deck ?? interviewDeck);
    const drills = readDrills(material.course).filter((drill) => bank.some(({ id }) => id === drill.question));
    // It is needed when the first answer is handed in; until then there is time to load it.
    void loadTagger();
    const notebook = openNotebook(material.progress);
    const newest = Object.keys(notebook.drafts).at(-1)?.split('/')[0];
    const coach: Coach = {
      ...{ bank, drills, notebook },
      outside: outsideOf(material),
      transcribe: material.transcribe ?? '',
      at: atQuestion(bank, newest),
    };
    return question === null ? coach : begun(coach, beginAnswer(question, bank, notebook, material.now));
  },
  stage: stageOf,
};

function stageOf(coach: Coach): Stage<Coach, CoachIntent> {
  const { at } = coach;
  switch (at.stage) {
    case 'choosing':
      return choosing(coach, at);
    case 'answering':
      return answering(coach, at.answering);
    case 'talking':
      return talking(coach, at);
    case 'following':
      return following(coach, at);
    case 'finished':
      return finished(coach, at);
  }
}

function answering(coach: Coach, at: Answering): Stage<Coach, AnswerIntent> {
  const goOn = (next: Answering): Coach => ({
    ...coach,
    notebook: next.notebook,
    at: { stage: 'answering', answering: next },
  });
  return answerStage(at, goOn, (next, scored) => {
    const following: Coach = {
      ...coach,
      notebook: next.notebook,
      at: { stage: 'following', question: next.question, version: next.version, scored, heard: '' },
    };
    return step(following, ...scoredEvents(next, scored));
  });
}

function scoredEvents({ question }: Answering, { scores }: Scored) {
  if (scores === null) return [];
  const level = levelOf(shareOf(scores));
  return [
    { type: 'sorted', practice: 'coach', score: level, of: 5, details: { question: question.id, self: level } },
  ] as const;
}
