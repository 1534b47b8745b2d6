import type { BankQuestion } from '../../src/practice/coach/bank.js';
import { askedOf } from '../../src/practice/interview/reading/asked.js';
import { learntCriteria } from '../../src/practice/interview/reading/criteria.js';
import { findEvidence } from '../../src/practice/interview/reading/evidence.js';
import { featuresOf, sentenceFeatures } from '../../src/practice/interview/reading/features.js';
import { chance } from '../../src/practice/interview/reading/models.js';
import { readText } from '../../src/practice/interview/reading/text.js';
import { criterionModels, warningModels } from '../../src/practice/interview/reading/weights.js';

/** What the models say of one sentence by itself: criteria with evidence, and warnings. */
export function readSentence(
  written: string,
  question: BankQuestion,
): { criteria: ReadonlySet<string>; warnings: ReadonlySet<string> } {
  const text = readText(written);
  const clauses = featuresOf(text);
  const asked = askedOf(question);
  const wholes = [...sentenceFeatures(text, clauses).values()];
  return {
    criteria: new Set(
      learntCriteria.flatMap((criterion) => {
        const model = criterionModels[criterion.id];
        return model !== undefined && findEvidence(text, clauses, criterion, model, asked).length > 0
          ? [criterion.id]
          : [];
      }),
    ),
    warnings: new Set(
      Object.entries(warningModels).flatMap(([id, model]) =>
        wholes.some((features) => chance(model, features) >= model.threshold) ? [id] : [],
      ),
    ),
  };
}
