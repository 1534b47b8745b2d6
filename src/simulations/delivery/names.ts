import { type DeliveryKnobs, groupCount, groupSize } from './knobs.js';

const groupNames = ['stock', 'shipping', 'mail', 'analytics'];

/** What a group works for: "stock" for the first. */
export function groupName(group: number): string {
  return groupNames[group] ?? `group ${group + 1}`;
}

/** "worker 3", "mail worker 2": each group counts its own. */
export function workerName(knobs: DeliveryKnobs, number: number): string {
  const size = groupSize(knobs);
  const member = (number % size) + 1;
  if (groupCount(knobs) === 1) return `worker ${member}`;
  return `${groupName(Math.floor(number / size))} ${member}`;
}
