import type { BankQuestion } from '../../src/practice/interview/bank/bank.js';
import { askedOf } from '../../src/reading/asked.js';
import { learntCriteria } from '../../src/reading/criteria.js';
import { findEvidence } from '../../src/reading/evidence.js';
import { featuresOf } from '../../src/reading/features.js';
import { readText } from '../../src/reading/text.js';
import { criterionModels } from '../../src/reading/weights.js';

/** The criteria for which one sentence by itself is shown as evidence. */
export function readSentence(written: string, question: BankQuestion): { criteria: ReadonlySet<string> } {
  const text = readText(written);
  const clauses = featuresOf(text);
  const asked = askedOf(question);
  return {
    criteria: new Set(
      learntCriteria.flatMap((criterion) => {
        const model = criterionModels[criterion.id];
        return model !== undefined && findEvidence(text, clauses, criterion, model, asked).length > 0
          ? [criterion.id]
          : [];
      }),
    ),
  };
}
