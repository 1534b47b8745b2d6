import { type ClosedForm, unless } from '../engine/closed-form.js';
import { calmAfter, capacityOf, type OverloadKnobs, patienceOf } from './knobs.js';

/** After a spike a queue falls by what is left of the capacity, and the service is back when it is shorter than the deadline. */
export const backlog: ClosedForm<OverloadKnobs> = {
  assumes: [
    unless(({ arrivals }) => arrivals === 'at-random', 'clients send at random, and not evenly'),
    unless(({ service }) => service !== 'constant', 'service times vary'),
    unless(({ stallSeconds }) => stallSeconds > 0, 'the server stalls'),
    unless(({ deadlineMs }) => deadlineMs === 0, 'callers wait for ever, so nothing is late'),
    unless((knobs) => knobs.arrivalRate >= capacityOf(knobs), 'the usual load is more than can be done'),
    unless((knobs) => knobs.spikeRate <= capacityOf(knobs), 'the spike is no more than can be done'),
    unless(
      (knobs, { until }) => calmAfter(knobs) + secondsToRecover(knobs) + 1 > until,
      'the run ends before the service is back',
    ),
  ],
  predicts: (knobs) => ({
    peakWaiting: { value: backlogOf(knobs), formula: '(spike − c μ) × seconds' },
    secondsToRecover: {
      value: secondsToRecover(knobs),
      formula: '(backlog − c μ × deadline) ÷ (c μ − λ), and a deadline until it shows',
    },
  }),
};

function backlogOf(knobs: OverloadKnobs): number {
  return Math.max(0, knobs.spikeRate - capacityOf(knobs)) * knobs.spikeSeconds;
}

function secondsToRecover(knobs: OverloadKnobs): number {
  const capacity = capacityOf(knobs);
  const excess = backlogOf(knobs) - capacity * patienceOf(knobs);
  return excess > 0 ? excess / (capacity - knobs.arrivalRate) + patienceOf(knobs) : 0;
}
