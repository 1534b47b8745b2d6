import { expect, it } from 'vitest';
import { deadLink } from '../../../src/content/rules/dead-link.js';
import { lessonText } from '../course-in.js';
import { found, lesson } from './finding.js';

const other = {
  'lessons/other/01-b.md': lessonText('b', '## What is left, in `b`?\n\nText.\n\n### Inner heading\n\nText.\n'),
  'quizzes/decks/d.md': '---\nid: d\ntitle: D\npractice: board\n---\n\n## one\n\n[gone](two.md)\n',
};

it.each([
  'https://example.org/a?b#c',
  'mailto:a@example.org',
  '../other/01-b.md',
  '../other/01-b.md#what-is-left-in-b',
  '../other/01-b.md#inner-heading',
  './01-a.md',
  '#step',
  '../course.md',
  '../../quizzes/decks/d.md#one',
  '../other/01%2Db.md',
])('follows %s', async (href) => {
  const findings = await found(deadLink, { ...lesson(`[text](${href})`), ...other });
  expect(findings.filter((finding) => finding.startsWith('01-a'))).toEqual([]);
});

it.each([
  ['../other/02-b.md', /there is no lessons\/other\/02-b\.md in the course/],
  ['../other/01-b.md#gone', /has no heading #gone/],
  ['#gone', /has no heading #gone/],
  ['../../../../etc/passwd', /leaves the course/],
  ['/etc/passwd', /write a relative path/],
  ['javascript:alert(1)', /is no address on the web/],
  ['file:///etc/passwd', /is no address on the web/],
  ['https://', /is no address/],
  ['%E0%A4%A', /there is no/],
])('does not follow %s', async (href, message) => {
  const [finding] = await found(deadLink, { ...lesson(`First.\n\n- [text](<${href}>)`), ...other });
  expect(finding).toMatch(/^01-a\.md:12 the link "text" leads nowhere: /);
  expect(finding).toMatch(message);
});

it('looks into quizzes, tables and decks too', async () => {
  const files = {
    ...lesson('| a |\n| - |\n| [x](gone.md) |', '## q\n\nWhat?\n\n- [x] a\n  > [y](gone.md)\n- [ ] b\n'),
    ...other,
  };
  expect((await found(deadLink, files)).map((finding) => finding.split(' ')[0])).toEqual([
    '01-a.md:10',
    'd.md:9',
    'a.md:6',
  ]);
});
