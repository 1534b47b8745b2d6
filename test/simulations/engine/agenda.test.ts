import { expect, it } from 'vitest';
import { Agenda } from '../../../src/simulations/engine/agenda.js';

const agenda = () => new Agenda(['ended', 'began'] as const);

it('takes what is planned by time, and at the same instant by the order of its kinds', () => {
  const planned = agenda();
  planned.plan(2, 'began', 1);
  planned.plan(1, 'began', 2);
  planned.plan(2, 'ended', 3);
  planned.plan(2, 'ended', 4);
  const taken: string[] = [];
  for (; planned.size > 0; planned.drop()) taken.push(`${planned.next()} ${planned.kind} ${planned.subject}`);
  expect(taken).toEqual(['1 began 2', '2 ended 3', '2 ended 4', '2 began 1']);
});

it('has nothing to come when it is empty, and plans nothing for the end of time', () => {
  const planned = agenda();
  planned.plan(Number.POSITIVE_INFINITY, 'began');
  expect([planned.size, planned.next()]).toEqual([0, Number.POSITIVE_INFINITY]);
});
