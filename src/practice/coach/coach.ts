import type { Practice } from '../legacy-exercise.js';
import { turn } from '../stage.js';
import { findQuestion, interviewDeck, readBank } from './deck.js';
import { deskOf } from './desk.js';
import { loadTagger } from './reading/tagger.js';
import { choosing } from './stages/choosing.js';
import { selfScoring } from './stages/self-scoring.js';
import { put } from './stages/thinking.js';

export const coach: Practice = {
  id: 'coach',
  title: 'Interview coach',
  summary: 'answer a question, and see your own words as evidence',
  begin(material) {
    const bank = readBank(material);
    const question = findQuestion(bank, material.question, material.deck ?? interviewDeck);
    // It is needed when the first answer is handed in; until then there is time to wake it up.
    void loadTagger();
    const desk = deskOf(bank, material.progress, {
      after: (at, read) => turn(selfScoring(at, read)),
      afterName: 'score it yourself',
    });
    return question === null ? choosing(desk) : put(desk, question, material.now);
  },
};
