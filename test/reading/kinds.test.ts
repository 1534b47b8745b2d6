import { describe, expect, it } from 'vitest';
import { loadTagger, readAnswer } from '../../src/reading/reading.js';
import { bank, questionNamed } from './bank.js';

await loadTagger();

/** Whole answers of each kind, as people say them: what has to be said of them, and what must not. */
function warningsOn(question: string, answer: string): readonly string[] {
  return readAnswer(questionNamed(question), answer, bank).warnings.map(({ id }) => id);
}

describe('an answer that is mostly one thing gets that warning alone', () => {
  it.each([
    [
      'blame',
      'q-09',
      'There was a conflict with a guy from the backend team in my last project. He never documented anything, and he was simply too lazy to test his own work. The whole delay was his fault. I told my manager about it and in the end he was moved to another team, which solved the problem for everybody.',
    ],
    [
      'blame',
      'q-18',
      "The partner's developers broke their own integration because they cannot read. Our changelog was there, in plain English, but these people are incapable of opening a link. In May we renamed a field and they went down for three hours. I told them to read the changelog. It was entirely their fault.",
    ],
    [
      'blame',
      'q-14',
      'The estimate was ten days and it took thirty. The reason is simple: the previous developers were idiots. They left no tests and no documents at all. I had to rewrite the import from zero, which I did, and it has worked since then.',
    ],
    [
      'blame',
      'q-07',
      'My boss has no clue about software, he is a salesman. In March he wanted the new page before the tests were done. I told him that it would break and it broke. After that he listened to me, and we did it my way.',
    ],
    [
      'blame',
      'q-18',
      'The other team broke the build because they could not be bothered to read our mail. It was their own fault and I told them that. They changed four lines on the same afternoon and after that it was fine for everyone involved.',
    ],
    [
      'overwork',
      'q-01',
      'I thrive on pressure. Last year I worked ninety hours a week for two months, slept in the office, and never once complained. When the others went home I stayed. The release went out on the day. That is commitment, and I am proud of it.',
    ],
    [
      'hypothetical',
      'q-11',
      'If somebody asked me for something that makes no sense I would say no in a friendly way. I would explain why, and I would offer an alternative that fits into the plan. I think I would also write it down, so that nobody is surprised later. A good relationship is important, so I would stay polite.',
    ],
    [
      'hypothetical',
      'q-13',
      'One would collect the facts that are there and choose what can be undone. I would set a date to look at it again. I could also ask somebody with more experience. In the end somebody has to decide, and I would do it.',
    ],
    [
      'hypothetical',
      'q-09',
      'I always try to understand the other person. I usually listen first and I say what I think in a calm way. Conflicts are normal in a team. I never shout, and I look for a solution that is good for both of us.',
    ],
    [
      'recited',
      'q-06',
      'First I stopped the harm, then I told the people concerned, after that I diagnosed the cause, and finally I repaired the process rather than only the code. Everyone was informed at every stage. There was a clear timeline, a clear owner and a clear result, and the prevention is in place.',
    ],
    [
      'recited',
      'q-07',
      'I disagreed with facts and not with emotions, I tried to understand the goal of my manager, and once the decision was made I committed to it completely. We kept a respectful relationship. The outcome was positive for both sides and I learned how valuable a constructive discussion is.',
    ],
    [
      'recited',
      'q-09',
      'I separated the person from the problem, had a direct conversation in private, listened to the other perspective, and we reached a working agreement that held. I reflected on my own part in the conflict. As a result, the collaboration improved significantly and the whole team benefited.',
    ],
    [
      'recited',
      'q-13',
      'I named what was unknown, chose a reversible step, set a checkpoint and owned the outcome. I considered the risks and the options carefully and communicated the decision to all relevant parties. The decision turned out to be right, and I documented my reasoning for transparency.',
    ],
    [
      'off-topic',
      'q-09',
      'My strengths are that I learn quickly, that I am organised and that I like to work with people. My weakness is that I am sometimes too much of a perfectionist. In five years I see myself in a position with more responsibility. I am interested in your company because of its good reputation and its international environment.',
    ],
    [
      'off-topic',
      'q-11',
      'I think the game on Saturday was a disgrace. We had seventy per cent of the ball and no shot on goal before the break. The new striker is too slow, and the coach should have changed in the fiftieth minute. In the end they scored from a corner, in injury time of course. Next week it is Hamburg, away.',
    ],
    [
      'off-topic',
      'q-13',
      'Thank you for inviting me. I found your office easily, the tram stops right in front of it. I have read about your company on the website and I like the values. My salary expectation is 55,000 a year, and I could start in March. I would prefer to work two days from home, and I have a driving licence.',
    ],
    [
      'off-topic',
      'q-04',
      'Microservices are small services that talk over a network. Each has its own database and is deployed by itself. The advantage is that teams are independent, the disadvantage is that calls can fail. One often uses a message broker such as Kafka, and an API gateway in front. Monoliths are simpler at the beginning.',
    ],
  ])('%s, to %s', (id, question, answer) => {
    expect(warningsOn(question, answer)).toEqual([id]);
  });
});

describe('a good answer gets no warning', () => {
  it.each([
    [
      'a long shift with a handover and rest',
      'q-10',
      'The alarm came at 23:10 on a Saturday: the dialysis booking was down at two clinics. I was up until half past six with it. I had switched the clinics to the printed lists by midnight, and told both head nurses. At half past six Dana took over from me, and I slept until the afternoon and had the Monday off. 31 bookings were typed in by hand. The clinics now print the list every evening.',
    ],
    [
      'a long day that was planned',
      'q-02',
      'The election map had to be up at 18:00 on Sunday. I worked fourteen hours that day, as planned, and so did Ravi, with a break of two hours each while the other watched. We cut the comparison with 2019, which our editor accepted on Friday. It held 90,000 readers at once. I took Tuesday off for it, as we had agreed before.',
    ],
    [
      'a night awake as a reason to wait',
      'q-13',
      'At two in the night with a database half restored I had to choose between going on and waiting for the backup of the evening. I did not know if the index was whole. I had been awake for nineteen hours, and that was one reason to wait: I do not trust my own hands then. I told the duty manager, put up the maintenance page, and slept four hours on the sofa in the office. At seven, with Paulo beside me, we restored in forty minutes. 1,200 users saw the page for five hours longer.',
    ],
    [
      'sixteen hours told as a mistake',
      'q-01',
      "I rank by what cannot be repaired afterwards. In the flood week of July our volunteers' roster had to be kept for 600 people, and on the Wednesday I sat at it for sixteen hours. That was too long: I assigned one bus twice. From Thursday on Mira and I took eight hours each, which I had asked the district for. Nobody stood at a wrong place after that. On Sunday I went swimming in the lake and slept.",
    ],
    [
      'a "would" of what was seen then',
      'q-05',
      'The catalogue for the museum was due on the 1st and I saw on the 20th that the photos would not be there. I worked the last weekend to save what could be saved, and it did not help: the photos came on the 4th. I should have called the director on the 20th rather than on the 29th. She moved the opening by a week. Now I call on the day I know, and I do not work weekends against a date that is gone.',
    ],
    [
      'a "could see"',
      'q-16',
      "Nadia was new and the month's end was coming. I could see that she would not ask. I offered to sit with her on the first closing and to take the phone on that day. She would do the booking, I would only watch. She closed it at four, with two questions. I would do it again, and I did with the next one.",
    ],
    [
      'a "would" beside a told case',
      'q-13',
      "I had to decide on a Sunday if the vaccine fridges' alarm should be muted for the night. I did not know if the sensor or the fridge was broken. If it was the fridge, 400 doses would be warm by morning; if it was the sensor, we would drive for nothing. So I asked the night guard to put a thermometer in and to read it to me at ten. It said five degrees, and I muted the alarm until six. If I had it to do again I would ask for two readings.",
    ],
    [
      'regret about a told case',
      'q-04',
      'A good question would be one that can be answered in ten minutes, so I try to bring that. In January I could not get the scanner to talk to our register. I wrote down what I had tried and asked Mr Adeyemi from the supplier for a call. He would only have time on Friday, he said, but sent a page that solved it. I would have saved a day if I had asked on Monday.',
    ],
    [
      '"I would do it again" behind a told case',
      'q-17',
      'For the trade fair we took a shortcut: the prices were in the code. I would not do that for a shop, but for three days it was fine. I wrote down that it would be gone by the 1st of May, the product owner agreed, and on the 28th of April it was. A customer asked for a discount on day two; we would have needed an hour, so she wrote it by hand.',
    ],
    [
      'a suspicion taken back',
      'q-09',
      "In May a colleague and I could not agree on the release day. I thought he was lazy, to be honest, until he showed me his calendar: he covered two people's on-call. It was not his fault. I took one night a week from him, and we moved the release to Tuesday. Since then we look at the calendar first.",
    ],
    [
      "a lazy index and laziness of one's own",
      'q-06',
      'The lazy index on our orders table was useless for the new report, and on the 4th of May it stopped the shop for 20 minutes. I switched the report off first and told the shop manager. It was my fault, I had been too lazy to try it with real data. Now every report runs on a copy before.',
    ],
    [
      'blame that others spoke',
      'q-05',
      'The client said that it was all our fault and that we were amateurs. I did not argue. I showed her the three mails and asked what she needed by Friday. She needed the invoices, so those came first. 480 went out on the Friday, the rest a week later. I had told her too late, and that was on me.',
    ],
    [
      'a team asleep at night',
      'q-10',
      'The alarm came at four when the whole team was asleep. I stopped the queue, wrote to the night nurse, and woke nobody else. At six Hanna took over. The disk was full; I had ignored the mail. 30 letters went out late. We have a second alarm now that rings before it is full. I was asleep again by seven.',
    ],
  ])('for %s', (_, question, answer) => {
    expect(warningsOn(question, answer)).toEqual([]);
  });
});

describe('samples of the deck', () => {
  const strong = (id: string) => (questionNamed(id).samples.strong?.text ?? '').split(/(?<=[.!?])\s+/);
  it('are known where they are spliced, with a word changed in each sentence', () => {
    const spliced = [...strong('q-04').slice(0, 2), ...strong('q-05').slice(1, 4), ...strong('q-07').slice(2)].map(
      (sentence) => sentence.replace(/ (the|a) /, ' our '),
    );
    expect(warningsOn('q-02', spliced.join(' '))).toContain('recited');
  });
  it("are known where the question's own one is mixed with others", () => {
    const mixed = [...strong('q-02').slice(0, 4), ...strong('q-14').slice(1, 3)];
    expect(warningsOn('q-02', mixed.join(' '))).toContain('recited');
  });
});
