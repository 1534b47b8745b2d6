import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command, Options } from '../../src/commands/command.js';
import { UsageError } from '../../src/commands/context.js';
import { learn } from '../../src/commands/learn.js';
import { plan } from '../../src/commands/plan.js';
import { progress } from '../../src/commands/progress.js';
import { reset } from '../../src/commands/reset.js';
import { review } from '../../src/commands/review.js';
import type { LearnerEvent } from '../../src/progress/event.js';
import { Journal } from '../../src/progress/journal.js';
import { remove, temporaryFolder } from '../bundled.js';
import { event } from '../progress/some-events.js';
import { fakeContext } from './fake-context.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => remove(folder));

let ids = 0;
async function run(command: Command, args: string[], options: Options = {}): Promise<string> {
  const context = fakeContext(folder, { newId: () => `new-${ids++}` });
  expect(await command.run(context, args, options)).toBe(0);
  return context.said();
}

/** The words of the error that a command ends with. */
async function refusal(command: Command, args: string[], options: Options = {}): Promise<string> {
  const error = await command.run(fakeContext(folder), args, options).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(UsageError);
  return error instanceof Error ? error.message : '';
}

function did(...happened: [at: string, event: LearnerEvent][]): void {
  const journal = new Journal(join(folder, 'data'));
  for (const [index, [at, one]] of happened.entries()) journal.append(event(`past-${index}`, at, one));
}

const events = () => new Journal(join(folder, 'data')).read().events;
const last = () => events().at(-1);
const wrong: LearnerEvent = { type: 'answered', question: 'queue-q1', correct: false, confidence: 'sure' };

describe('a plan', () => {
  it('is kept, and said day by day', async () => {
    const said = await run(plan, ['2026-03-13'], { minutes: '20' });
    expect(last()).toMatchObject({ type: 'planned', date: '2026-03-13', minutes: 20 });
    expect(said).toContain('Interview in 3 days, on Fri 13 Mar; 20 minutes a day.');
    expect(said).toContain('today: The lesson queue');
  });

  it('keeps its minutes when only the day changes, and its day when only the minutes do', async () => {
    await run(plan, ['2026-03-13'], { minutes: '45' });
    expect(await run(plan, ['2026-03-20'])).toContain('45 minutes a day');
    expect(await run(plan, [], { minutes: '15' })).toContain('on Fri 20 Mar; 15 minutes a day');
  });

  it('is JSON, or null where there is none', async () => {
    expect(JSON.parse(await run(plan, [], { json: true }))).toBeNull();
    await run(plan, ['2026-03-13'], { minutes: '5' });
    const found = JSON.parse(await run(plan, [], { json: true }));
    expect(found).toMatchObject({ interview: '2026-03-13', daysLeft: 3, minutes: 5, fits: false, missed: 0 });
    expect(found.days.map(({ date }: { date: string }) => date)).toEqual(['2026-03-10', '2026-03-11', '2026-03-12']);
    expect(found.leftOut.length).toBeGreaterThan(0);
  });

  it('is taken away', async () => {
    await run(plan, ['2026-03-13']);
    expect(await run(plan, [], { off: true })).toBe('There is no interview any more.\n');
    expect(JSON.parse(await run(plan, [], { json: true }))).toBeNull();
  });

  it.each<[args: string[], options: Options, why: RegExp]>([
    [['tomorrow'], {}, /"tomorrow" is no day; write it as year-month-day, such as 2026-03-24/],
    [['2026-02-30'], {}, /no day/],
    [['2026-03-09'], {}, /is over/],
    [['2026-03-20'], { minutes: '0' }, /whole number from 1 to 600, not "0"/],
    [['2026-03-20'], { minutes: 'x' }, /not "x"/],
    [[], { minutes: '20' }, /needs to know when the interview is/],
  ])('says in a line what is wrong with %j %j', async (args, options, why) => {
    expect(await refusal(plan, args, options)).toMatch(why);
    expect(existsSync(join(folder, 'data', 'progress.jsonl'))).toBe(false);
  });
});

describe('one lesson', () => {
  it('starts over when that is wished for, and its events are kept', async () => {
    did(['2026-03-09T09:00Z', { type: 'lesson-completed', lesson: 'queue' }], ['2026-03-09T09:01Z', wrong]);
    expect(await refusal(reset, ['queue'])).toBe(
      'this starts "The lesson queue" over, with 1 answer; "backpressure reset queue --yes" does it',
    );
    expect(await run(reset, ['queue'], { yes: true })).toContain('"The lesson queue" starts over.');
    expect(events()).toHaveLength(3);
    expect(JSON.parse(await run(progress, [], { json: true }))).toMatchObject({ answers: 0, lessons: { started: 0 } });
  });

  it('has nothing to start over before anything was done', async () => {
    expect(await run(reset, ['queue'], { yes: true })).toBe('There is nothing to start over in "The lesson queue".\n');
    expect(await refusal(reset, ['quue'])).toContain('did you mean queue?');
  });

  it('counts as mastered when the learner says that they know it', async () => {
    expect(await run(learn, ['queue'], { known: true })).toContain('"The lesson queue" counts as mastered');
    expect(last()).toMatchObject({ type: 'claimed', lesson: 'queue' });
    expect(JSON.parse(await run(progress, [], { json: true })).lessons.mastered).toBe(1);
    expect(await refusal(learn, [], { known: true })).toContain('needs the name of a lesson');
  });
});

describe('a review that is listed', () => {
  it('names what is due, flagged and kept out', async () => {
    did(
      ['2026-03-01T09:00Z', wrong],
      ['2026-03-01T09:01Z', { type: 'answered', question: 'pool-q1', correct: false }],
      ['2026-03-01T09:02Z', { type: 'flagged', item: 'queue-q1' }],
      ['2026-03-01T09:03Z', { type: 'suspended', item: 'pool-q1' }],
    );
    const said = await run(review, [], { list: true });
    expect(said).toContain('1 due, about 1 minute:');
    expect(said).toMatch(/Flagged:\n {2}question {2}How many for queue-q1\?/);
    expect(said).toMatch(/Kept out of reviews:\n {2}question {2}How many for pool-q1\?/);
  });

  it.each(['0', '-5', '2.5', 'ten', '1e9'])('refuses %s minutes', async (minutes) => {
    expect(await refusal(review, [], { list: true, minutes })).toContain(`not "${minutes}"`);
  });
});

describe('progress', () => {
  it('keeps what it said, and adds to it', async () => {
    did(['2026-03-09T09:00Z', wrong]);
    const found = JSON.parse(await run(progress, [], { json: true }));
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['events', 'answers', 'correct', 'due', 'streakDays', 'resume', 'lessons', 'tracks']),
    );
    expect(found).toMatchObject({
      calibration: [{ said: 'sure', answers: 1, right: 0 }, {}, {}],
      weakest: [{ lesson: 'queue' }],
    });
    expect(await run(progress, [])).toContain('Weakest: The lesson queue');
  });

  it('writes a page, and writes over none but its own', async () => {
    did(['2026-03-09T09:00Z', wrong]);
    const file = join(folder, 'page.html');
    await run(progress, [], { html: file });
    await run(progress, [], { html: file });
    expect(readFileSync(file, 'utf8')).toContain('Expected recall today');
    writeFileSync(file, 'mine');
    expect(await refusal(progress, [], { html: file })).toContain('is already there and is no page of ours');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await refusal(progress, [], { html: folder })).toMatch(/cannot be written|no page of ours/);
  });
});
