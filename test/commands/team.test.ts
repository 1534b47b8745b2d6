import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { team } from '../../src/commands/team.js';
import { remove, temporaryFolder } from '../bundled.js';
import { event } from '../progress/some-events.js';
import { bareRepository, Laptop } from '../sync/machines.js';

let world: string;
beforeEach(() => {
  world = temporaryFolder();
});
afterEach(() => remove(world));

const places: readonly [what: string, make: () => string][] = [
  ['a git repository', () => bareRepository(world)],
  ['a folder', () => join(world, 'shared')],
];

const joins = (laptop: Laptop, place: string | undefined, name: string) =>
  laptop.sync(place, { team: true, yes: true, as: name });

async function asked(laptop: Laptop, options: Record<string, boolean> = {}) {
  const context = laptop.context();
  expect(await team.run(context, [], options)).toBe(0);
  return { said: context.said(), complained: context.complained() };
}

describe.each(places)('a team through %s', (_, make) => {
  it('sees how far each is, and no answer leaves any machine', async () => {
    const place = make();
    const [ada, bob] = [new Laptop(world, 'ada'), new Laptop(world, 'bob')];
    const secret = 'my very own words';
    ada.journal.append(event('s', '2026-03-01T09:00Z', { type: 'drafted', question: 'q-01', text: secret }));
    ada.journal.append(
      event('t', '2026-03-01T09:00Z', {
        type: 'answered',
        question: 'q',
        answer: secret,
        correct: true,
        confidence: 'sure',
      }),
    );
    expect(await joins(ada, place, 'Ada')).toMatch(
      /^The name Ada, how many lessons .* never an answer, a draft or a note\.\nYour summary is shared as Ada/,
    );
    await joins(bob, place, 'Bob');
    const { said } = await asked(ada);
    expect(said).toBe(
      [
        'Ada: 0 of 5 lessons seen, 0 answered, 0 mastered; right when sure: 100 % of 1, when guessing: none yet; shared today.',
        'Bob: 0 of 5 lessons seen, 0 answered, 0 mastered; right when sure: none yet, when guessing: none yet; shared today.',
        '',
      ].join('\n'),
    );
    const json = JSON.parse((await asked(bob, { json: true })).said);
    expect(json.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Bob']);
    expect(JSON.stringify(json)).not.toContain(secret);
  });

  it('shares again with every sync, without being told where', async () => {
    const place = make();
    const ada = new Laptop(world, 'ada');
    await joins(ada, place, 'Ada');
    ada.journal.append(
      event('t', '2026-03-01T09:00Z', {
        type: 'answered',
        question: 'q',
        answer: 'x',
        correct: false,
        confidence: 'guess',
      }),
    );
    expect(await ada.sync()).toBe('Your summary is shared as Ada; "backpressure team" shows everyone\'s.\n');
    expect((await asked(ada)).said).toContain('when guessing: 0 % of 1');
  });
});

describe('a team', () => {
  it('holds no line of anyone’s journal', async () => {
    const ada = new Laptop(world, 'ada');
    ada.learn(9, 'the-lesson');
    await joins(ada, join(world, 'shared'), 'Ada');
    const files = readdirSync(join(world, 'shared'));
    expect(files).toHaveLength(1);
    expect(readFileSync(join(world, 'shared', files[0] ?? ''), 'utf8')).not.toContain('the-lesson');
  });

  it.each([
    [{ team: true, yes: true }, 'no team yet'],
    [{ team: true, yes: true, as: 'x' }, 'no team yet'],
  ])('needs a place: %j', async (options, why) => {
    expect(await new Laptop(world, 'ada').sync(undefined, options)).toContain(why);
  });

  it.each([
    [{ team: true, yes: true }, 'say what the team calls you: --as <name>'],
    [{ team: true, yes: true, as: '' }, 'is no name for a team'],
    [{ team: true, as: 'Ada' }, '--yes agrees'],
  ])('needs a name and a yes: %j', async (options, why) => {
    const said = await new Laptop(world, 'ada').sync(join(world, 'shared'), options);
    expect(said).toMatch(/^! /);
    expect(said).toContain(why);
  });

  it('says which summary cannot be used, and shows the others', async () => {
    const ada = new Laptop(world, 'ada');
    await joins(ada, join(world, 'shared'), 'Ada');
    writeFileSync(join(world, 'shared', 'backpressure-team-somebody-else.json'), '{"v":1,"name":"\\u001b[31m"}');
    const { said, complained } = await asked(ada);
    expect(said).toMatch(/^Ada: /);
    expect(complained).toMatch(
      /^1 summary in .* cannot be used: backpressure-team-somebody-else\.json \(its name makes no sense\)\n$/,
    );
  });

  it('that cannot be reached is no error', async () => {
    const ada = new Laptop(world, 'ada');
    await joins(ada, join(world, 'shared'), 'Ada');
    rmSync(join(world, 'shared'), { recursive: true });
    const { said, complained } = await asked(ada, { json: true });
    expect(JSON.parse(said)).toEqual([]);
    expect(complained).toMatch(/^Offline \(the folder .* is not there\)/);
  });

  it('is asked for in one line where there is none', async () => {
    await expect(team.run(new Laptop(world, 'ada').context(), [], {})).rejects.toThrow(UsageError);
  });

  it('is forgotten without forgetting where progress goes', async () => {
    const ada = new Laptop(world, 'ada');
    await ada.sync(join(world, 'mine'));
    await joins(ada, join(world, 'shared'), 'Ada');
    expect(await ada.sync(undefined, { team: true, forget: true })).toContain(`${join(world, 'shared')} is forgotten`);
    expect(await ada.sync()).toBe(`Synced with ${join(world, 'mine')}: nothing new.\n`);
  });
});
