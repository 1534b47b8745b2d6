/** What the lab asks after free play. Tests hold both lists to `semver`. */

/** Versions to paint: each has something that is easily taken for another part. */
export const toPaint: readonly string[] = [
  '2.1.0-rc.2+sha.5114f85',
  '1.0.0-alpha.1+1001',
  '1.4.2+build-5.rc',
  '3.0.0-0.3.7',
  '10.2.33-beta.11',
  '0.9.0-x-y-z.1',
  '1.0.0-alpha-1+001',
  '4.2.0+2026.11.22',
  '2.0.0-rc.1+exp.sha-1',
  '0.0.7-next.0',
];

/** Strings of which some are versions. */
export const validOrNot: readonly { readonly text: string; readonly valid: boolean }[] = [
  { text: '1.0', valid: false },
  { text: '1.0.0-alpha..1', valid: false },
  { text: '1.0.0--', valid: true },
  { text: '1.0.0-0a', valid: true },
  { text: '1.0.0-alpha_1', valid: false },
  { text: '1.2.3.4', valid: false },
  { text: '01.0.0', valid: false },
  { text: '1.0.0-alpha+beta+gamma', valid: false },
  { text: '1.0.0+001', valid: true },
  { text: '1.0.0-01', valid: false },
];
