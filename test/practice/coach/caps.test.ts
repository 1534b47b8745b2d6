import { beforeAll, describe, expect, it } from 'vitest';
import { capsOn } from '../../../src/practice/coach/caps.js';
import { readAnswer } from '../../../src/practice/coach/reading/read-answer.js';
import { loadTagger } from '../../../src/practice/coach/reading/tagger.js';
import { bank, questionNamed } from './course.js';

beforeAll(loadTagger);

const caps = (id: string, answer: string) => {
  const question = questionNamed(id);
  const rubric = question.criteria.map((wanted) => wanted.id);
  return capsOn(readAnswer(answer), question, { kind: 'past', extra: '', rubric }).map((cap) => cap.id);
};

const story =
  'In March our booking service had to move to a new host in four weeks. I asked our lead which part would stop the shop and put it first. We moved two days early and I wrote down what I would do again.';

describe('what lowers a level', () => {
  it.each([
    ['a few words', 'We fixed it.', 'short'],
    [
      'another language',
      'Ich habe meinen Chef gefragt und wir haben die Daten am Freitag verschoben, danach lief alles gut.',
      'language',
    ],
    [
      'a list of keywords',
      'first risk ranked asked agreed told lead deadline shipped released project number percent result',
      'stuffing',
    ],
    [
      'words piled up',
      'The project was first. I told told told the lead. It was fixed shipped released resolved on Friday morning.',
      'stuffing',
    ],
    [
      'what was not done',
      'I did not ask the lead. We did not move the service. I did not tell anyone about the project in March.',
      'denied',
    ],
    [
      'what would be done',
      'I would ask the lead about the project. I would tell the team. Then I would roll back the release and write a note.',
      'hypothetical',
    ],
    [
      'nobody doing anything',
      'The release was rolled back. The team was told. The cause was found and the project went on without any problem.',
      'nobody',
    ],
    ['blame', `${story} It was their fault.`, 'blame'],
    ['four minutes of it', `${story} `.repeat(12), 'long'],
  ])('%s', (_, answer, id) => {
    expect(caps('q-02', answer)).toContain(id);
  });

  it('is a missing subject, where the deck says what the subject is', () => {
    expect(caps('q-09', story)).toContain('topic');
    expect(caps('q-02', story)).not.toContain('topic');
  });

  it('is nothing at all in a plain story, or in any of the strong samples', () => {
    expect(caps('q-02', story)).toEqual([]);
    for (const { id, samples } of bank) expect(caps(id, samples.strong.text), id).toEqual([]);
  });
});
