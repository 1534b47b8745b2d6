import { expect, it } from 'vitest';
import { needsCycle } from '../../../src/content/rules/needs-cycle.js';
import { lessonText } from '../course-in.js';
import { found } from './finding.js';

const course = (needs: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(needs).map(([id, list], index) => [
      `lessons/load/0${index}-${id}.md`,
      lessonText(id, undefined, `needs: [${list}]\n`),
    ]),
  );

it('finds lessons that need each other, once', async () => {
  const findings = await found(needsCycle, course({ a: 'b', b: 'c', c: 'b', d: 'a' }));
  expect(findings).toEqual(['00-a.md:1 lessons need each other: b → c → b']);
});

it('lets lessons share what they need', async () => {
  expect(await found(needsCycle, course({ a: '', b: 'a', c: 'a, b', d: 'b, c, ghost, d' }))).toEqual([]);
});
