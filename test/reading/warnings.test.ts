import { describe, expect, it } from 'vitest';
import { loadTagger, readAnswer } from '../../src/reading/reading.js';
import { bank, questionNamed } from './bank.js';

await loadTagger();

function warningsOn(question: string, answer: string): readonly string[] {
  return readAnswer(questionNamed(question), answer, bank).warnings.map(({ id }) => id);
}

const story =
  'In May our ticket printer at the harbour stopped printing on a Saturday morning with 300 people in the queue. I switched the counter to paper stubs at 9:10, and only then I called the supplier. He found a worn belt, and at 10:30 it printed again.';

describe('a warning is given', () => {
  it.each([
    ['too-short', 'q-05', 'Never really missed one.'],
    ['too-long', 'q-05', `${story} `.repeat(12)],
    [
      'not-english',
      'q-05',
      'Ich habe das Datum verpasst, weil die Daten nicht vollständig waren, und ich habe es dem Kunden am selben Tag gesagt. Er war nicht froh, aber wir haben einen neuen Termin gefunden und ihn dann gehalten. Seitdem frage ich immer nach echten Daten.',
    ],
    [
      'not-english',
      'q-05',
      'База упала ночью, я перезапустил сервер и написал диспетчеру, через двадцать минут всё работало. Потом мы нашли причину.',
    ],
    [
      'stuffing',
      'q-02',
      'Prioritisation, stakeholder management, communication, ownership, deadline, scope, trade-off, result, metrics, retrospective, escalation, alignment, delegation, agile, scrum, kanban, teamwork, leadership, resilience, feedback, transparency, accountability, roadmap, velocity, delivery, quality, focus, growth mindset, empathy, planning.',
    ],
    [
      'recited',
      'q-01',
      'I prioritise my tasks, communicate early with all stakeholders, ask for help when it is needed, measure the result and learn from it. I identify what matters, align expectations, deliver the outcome with a number and keep my balance. I take ownership, inform everyone involved and apply the lessons learned.',
    ],
    [
      'hypothetical',
      'q-04',
      'If I were stuck I would first try it alone for an hour. Then I would write down what I know and I would ask the person who knows the system best. I would thank them and write the answer down so that others could find it too.',
    ],
    [
      'we-only',
      'q-06',
      'Our ferry timetable showed yesterday on a Monday in June. We noticed it at 7:20 and we switched the page to a picture of the paper plan. We called the two harbours, then we looked for the cause, and by nine we published the right one. Since then we test the first of each month.',
    ],
    [
      'contradiction',
      'q-05',
      'The stock import for the pharmacies slipped in March. I told nobody about the delay. We worked on the files of eleven branches and had eight of them right. I told the client at once that it would be a week late, and he moved his launch. The rest went out on the 22nd.',
    ],
    [
      'off-topic',
      'q-06',
      'My favourite dish is a lemon risotto. One needs good rice, two lemons, some butter and a little patience. Stir it slowly, add the broth bit by bit, and taste it now and then. In the summer it is lovely with a cold glass of wine in the garden.',
    ],
    [
      'overwork',
      'q-01',
      `${story} I worked eighty hours that week without a day off and slept under my desk, and I am proud of it.`,
    ],
    ['blame', 'q-06', `${story} The supplier's people are useless and lazy, they never check anything.`],
  ])('%s on an answer to %s', (id, question, answer) => {
    expect(warningsOn(question, answer)).toContain(id);
  });

  it.each([
    ['a plain story', 'q-06', story],
    ['owning up', 'q-06', `${story} That the belt was not on the list was my mistake, I had not checked it.`],
    ['a cause named neutrally', 'q-06', `${story} The supplier had a strike that week, so the spare part came late.`],
    [
      'a night told as a price',
      'q-06',
      `${story} I worked that night too, which was stupid, and I slept the next day.`,
    ],
    [
      '"we" with an "I" in it',
      'q-06',
      'Our ferry timetable showed yesterday on a Monday in June. We noticed it at 7:20, I switched the page to a picture of the paper plan, and we called the two harbours. By nine we published the right one. Since then we test the first of each month.',
    ],
    [
      'an "I would" where a method was asked for',
      'q-19',
      `${story} If it happened again with two managers I would write to both at once and I would ask them to settle it.`,
    ],
    [
      'what was told to nobody at first',
      'q-05',
      'The stock import for the pharmacies slipped in March. For two days I told nobody about it. On the third I told the client that it would be a week late, and he moved his launch. The rest went out on the 22nd, and eight of eleven branches were on time.',
    ],
    [
      'notes without an "I"',
      'q-10',
      'Pager at 03:12, conveyor controller at the depot, 40 s timeouts. Failed over to the second site at 03:19, told the shift lead, then read logs. Clock drift of 90 s. Back at 03:50, 110 parcels late. Slept till noon. Runbook now has the clock check as line one.',
    ],
    [
      'a story without a word of work',
      'q-05',
      'I promised my choir the new song sheets for the 4th of May and had them on the 9th. On the 1st I saw that the alto line was missing, and that evening I wrote to our conductor with two choices. She took the old songs for the first rehearsal. Since then I copy one voice before I promise a day.',
    ],
  ])('none on %s', (_, question, answer) => {
    expect(warningsOn(question, answer)).toEqual([]);
  });

  it('quotes the words that it is about, and says what to do next', () => {
    const reading = readAnswer(
      questionNamed('q-06'),
      `${story} The supplier's people are useless and lazy, they never check anything.`,
    );
    expect(reading.warnings[0]).toMatchObject({
      id: 'blame',
      quote: "The supplier's people are useless and lazy, they never check anything",
    });
    expect(reading.next).toBe('Say it again as they would tell it, and add your own part.');
  });

  it('calls a sentence that comes again and again no list of keywords', () => {
    const { warnings } = readAnswer(questionNamed('q-06'), `${story} `.repeat(4));
    expect(warnings.map(({ text }) => text)).toContain(
      'This stands in it again and again. Which one thing happened, said once?',
    );
  });

  it('does not insult who talks long', () => {
    const warning = readAnswer(questionNamed('q-06'), `${story} `.repeat(12)).warnings.find(
      ({ id }) => id === 'too-long',
    );
    expect(warning?.text).toMatch(/^\d+ words take about \d+ minutes to say\. Shorten it to 260 words/);
  });
});
