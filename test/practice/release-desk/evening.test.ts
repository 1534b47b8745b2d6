import { describe, expect, it } from 'vitest';
import { drawPassages, sayPassages } from '../../../src/practice/kit/page.js';
import { eveningPassages } from '../../../src/practice/release-desk/evening.js';
import { report } from '../../../src/practice/release-desk/report.js';
import { words } from '../learner.js';
import { perfectDay } from './perfect.js';
import { play } from './playing.js';

const perfect = report(play(perfectDay).world);
const messy = report(play([...perfectDay.slice(0, -4), '2.x', '2.3.4', 'upgrade', 'known']).world);

describe('the evening', () => {
  it('counts three things, and says why', () => {
    const screen = words(drawPassages(eveningPassages(messy), 76));
    expect(screen).toContain('7 of 8');
    expect(screen).toContain('16:30 ✗');
    expect(screen).toContain('No consumer hurt');
    expect(screen).toContain('4 promises broken');
    expect(screen).toContain('the note to customers was wrong (16:30).');
    expect(screen).toContain('3 versions burnt');
    expect(screen).toContain('Environments: explainable');
    expect(screen.replace(/\s+/g, ' ')).toContain('Begin with: the note to customers.');
  });

  it('dares who was perfect to be clever', () => {
    expect(words(drawPassages(eveningPassages(perfect), 200))).toContain('8 of 8');
    expect(words(drawPassages(eveningPassages(perfect), 200)).replace(/\s+/g, ' ')).toContain(
      'Try the day again and be clever',
    );
  });

  it('can be said', () => {
    const said = words(sayPassages(eveningPassages(messy)));
    expect(said).toContain('The day is over: 7 of 8.');
    expect(said).toContain('The note to customers: 0.');
    expect(said).toContain('At 16:30, the note to customers was wrong. “2.x” also names');
    expect(said).toContain('2.4.0: spent by a script’s tag');
    expect(said).not.toMatch(/[✓✗●]/);
  });
});
