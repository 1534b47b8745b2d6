/** What can land on an engineer's desk in a day. */
export interface Errand {
  readonly name: string;
  readonly from: string;
  /** Minutes of work. */
  readonly size: number;
  readonly value: number;
  /** Points an hour. */
  readonly delay: number;
  /** Minutes from its arrival; null where there is none. */
  readonly due: number | null;
  readonly loud: number;
}

const errand = (
  name: string,
  from: string,
  [size, value, delay]: readonly [size: number, value: number, delay: number],
  due: number | null,
  loud: number,
): Errand => ({ name, from, size, value, delay, due, loud });

/**
 * How loudly something is asked for tells little about what it is worth, as at work. Most value sits in a few large
 * tasks; most of what waiting costs, in a few small ones.
 */
export const inbox: readonly Errand[] = [
  errand('Payments fail for some customers', 'support', [45, 48, 16], 120, 2),
  errand('Renew the TLS certificate', 'monitoring', [30, 36, 3], 300, 1),
  errand('A warmer blue for the logo', 'marketing', [30, 4, 1], null, 3),
  errand('Slides for the weekly status', 'your manager', [60, 10, 2], 120, 3),
  errand('Review the migration of tonight', 'Lena', [45, 32, 5], 300, 1),
  errand('Estimate for a deal', 'sales', [45, 12, 2], 180, 3),
  errand('Main is red, eight people wait', 'the build', [30, 24, 12], null, 2),
  errand('Restore a backup, for once', 'your own list', [120, 40, 1], null, 1),
  errand('Security questionnaire', 'a customer', [90, 32, 3], 360, 2),
  errand('Changelog of today’s release', 'the release', [30, 20, 4], 240, 1),
  errand('Order form by keyboard', 'a bug report', [90, 28, 2], null, 1),
  errand('Quick question on the API', 'a partner', [15, 6, 2], 60, 3),
  errand('Design of the returns service', 'the roadmap', [180, 60, 3], null, 1),
  errand('Disk at 95 %', 'on-call', [30, 40, 10], 240, 2),
  errand('Export for finance', 'finance', [45, 16, 3], 240, 2),
  errand('Milan is stuck since yesterday', 'Milan', [30, 18, 8], null, 1),
  errand('Fourteen dependency updates', 'a bot', [60, 12, 1], null, 1),
  errand('Survey, reminder three', 'the people team', [15, 2, 0], null, 2),
  errand('Login for the customer demo', 'sales', [60, 36, 6], 210, 3),
  errand('Rename the old module', 'your own list', [90, 4, 0], null, 1),
  errand('Write up last week’s incident', 'your own list', [60, 24, 2], null, 1),
  errand('Test data for Lee, who is new', 'Lee', [45, 12, 4], null, 2),
  errand('Animation on the settings page', 'design', [75, 6, 1], null, 3),
  errand('Delete a user’s data, by law', 'legal', [30, 28, 1], 300, 1),
  errand('Search in the shop is slow', 'support', [120, 44, 8], null, 2),
  errand('Meeting without an agenda', 'a calendar', [45, 2, 1], 60, 3),
];
