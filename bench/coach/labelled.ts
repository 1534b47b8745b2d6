import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence with what it is evidence for, as bench/coach/README.md says. */
export interface LabelledSentence {
  readonly id: string;
  readonly voice: string;
  readonly question: string;
  readonly text: string;
  /** 1 clear evidence, 0.5 partial; what is absent is none. */
  readonly labels: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
}

export interface LabelledAnswer {
  readonly id: string;
  readonly voice: string;
  readonly question: string;
  readonly text: string;
  readonly quality: 'poor' | 'weak' | 'medium' | 'strong' | 'excellent';
  /** Verbatim quotes. */
  readonly criteria: Readonly<Record<string, readonly string[]>>;
  readonly warnings: readonly string[];
  /** `all`: whatever speaks for a criterion of its question is quoted; without it only the best is. */
  readonly marked?: 'all';
}

export type Split = 'train' | 'test';

export function readSentences(split: Split): readonly LabelledSentence[] {
  return readLines(`sentences-${split}.jsonl`).map((line) => JSON.parse(line) as LabelledSentence);
}

/** Sentences that were written for the warnings alone; their criteria are not labelled. */
export function readWarningSentences(): readonly LabelledSentence[] {
  return readLines('warnings-train.jsonl').map((line) => JSON.parse(line) as LabelledSentence);
}

export function readAnswers(split: Split): readonly LabelledAnswer[] {
  return readLines(`answers-${split}.jsonl`).map((line) => JSON.parse(line) as LabelledAnswer);
}

function readLines(name: string): readonly string[] {
  const path = join('bench', 'coach', name);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
