import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/pictures/browser.js';
import { progressPage } from '../../src/commands/progress-page.js';
import type { LearnerEvent } from '../../src/progress/event.js';
import { fold } from '../../src/progress/fold.js';
import { progressFacts } from '../../src/review/progress-facts.js';
import { remove, temporaryFolder } from '../bundled.js';
import { event } from '../progress/some-events.js';
import { courseOf, lesson } from '../small-course.js';

const evil = '<img src=x onerror=alert(1)> "&';
const course = courseOf([lesson('queue', 'talk', { title: evil }), lesson('stale', 'cache')], { title: evil });

const answers = Array.from(
  { length: 40 },
  (_, index): LearnerEvent => ({
    ...{ type: 'answered', question: index % 2 === 0 ? 'queue-q1' : 'stale-q1', correct: index % 4 > 0 },
    confidence: index % 2 === 0 ? 'sure' : 'guess',
  }),
);
const progress = fold(
  answers.map((one, index) =>
    event(String(index).padStart(3, '0'), new Date(Date.UTC(2026, 1, 1 + (index % 20), 9, index)).toISOString(), one),
  ),
);
const facts = progressFacts(course, progress, { now: Date.parse('2026-03-10T09:00Z'), minutesEast: 0 });
const page = progressPage(course.title, facts);

describe('the page', () => {
  it('takes nothing that it says for markup', () => {
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&amp;');
  });

  it('holds everything itself, runs nothing and asks nobody', () => {
    expect(page).not.toMatch(/<script|<link|src=["']|https?:|url\(|@import/i);
    expect(page).toContain("default-src 'none'");
  });
});

/** What the page measures of itself, once it is drawn: written into it by a script that only this test adds. */
const measure = `<script>
const of = (element) => getComputedStyle(element);
const bars = [...document.querySelectorAll('#recall .bar, #calibration .bar')];
document.documentElement.dataset.measured = JSON.stringify({
  background: of(document.body).backgroundColor,
  text: of(document.body).color,
  quiet: of(document.querySelector('.quiet')).color,
  overflows: document.documentElement.scrollWidth > innerWidth,
  shares: bars.map((bar) => Math.round(100 * bar.firstChild.getBoundingClientRect().width / bar.getBoundingClientRect().width)),
  days: document.querySelectorAll('rect').length,
  shades: new Set([...document.querySelectorAll('rect')].map((day) => of(day).fill)).size,
});
</script>`;

interface Measured {
  readonly background: string;
  readonly text: string;
  readonly quiet: string;
  readonly overflows: boolean;
  readonly shares: readonly number[];
  readonly days: number;
  readonly shades: number;
}

const browser = findBrowser();

describe.skipIf(browser === null)('the page in Chromium (skipped where there is none)', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = temporaryFolder();
    file = join(folder, 'page.html');
    writeFileSync(file, page.replace(/<meta http-equiv[^>]*>/, '').replace('</body>', `${measure}</body>`));
  });
  afterAll(() => remove(folder));

  function seen(scheme: 'dark' | 'light', columns: number): Measured {
    const { stdout } = spawnSync(
      browser ?? '',
      [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', `--user-data-dir=${join(folder, 'profile')}`],
        `--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`,
        ...[`--window-size=${columns},900`, `file://${file}`],
      ],
      { encoding: 'utf8', timeout: 50_000 },
    );
    const found = /data-measured="([^"]*)"/.exec(stdout)?.[1];
    if (found === undefined) throw new Error(`Chromium drew nothing: ${stdout.slice(0, 200)}`);
    return JSON.parse(found.replaceAll('&quot;', '"')) as Measured;
  }

  it.each<['dark' | 'light', number]>([
    ['light', 1000],
    ['dark', 1000],
    ['light', 500],
  ])('can be read where all is %s, %i pixels wide', (scheme, columns) => {
    const { background, text, quiet, overflows, shares, days, shades } = seen(scheme, columns);
    expect(overflows).toBe(false);
    expect(brightness(background) > 0.5).toBe(scheme === 'light');
    expect(contrast(background, text)).toBeGreaterThan(7);
    expect(contrast(background, quiet)).toBeGreaterThan(4.5);
    const expected = [
      ...facts.tracks.map((track) => track.expected ?? 0),
      ...facts.calibration.map(({ answers: of, right }) => (of === 0 ? 0 : right / of)),
    ].map((share) => Math.round(share * 100));
    for (const [index, share] of expected.entries())
      expect(Math.abs((shares[index] ?? -9) - share)).toBeLessThanOrEqual(1);
    expect(days).toBe(facts.year.minutes.length);
    expect(shades).toBeGreaterThan(1);
  });
});

/** Relative luminance, 0 to 1, as WCAG 2 defines it. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
