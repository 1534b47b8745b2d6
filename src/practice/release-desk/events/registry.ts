import type { DeskEvent } from '../decision.js';
import { cve } from './cve.js';
import { duplicateTag } from './duplicate-tag.js';
import { failedTest } from './failed-test.js';
import { hotfix } from './hotfix.js';
import { lateFeature } from './late-feature.js';
import { note } from './note.js';
import { partner } from './partner.js';
import { rollback } from './rollback.js';

/** The day, in the order of the clock. */
export const events: readonly DeskEvent[] = [
  lateFeature,
  failedTest,
  cve,
  duplicateTag,
  hotfix,
  partner,
  rollback,
  note,
];
