import type { Theorem } from '../engine/simulation.js';
import { erlangC } from '../queue/steady-state.js';
import { squaredVariation, type Work } from './work-times.js';

/** Random arrivals at a server with an unlimited line, whose callers wait for ever. */
export interface Load {
  /** Requests a second. */
  readonly rate: number;
  readonly threads: number;
  readonly work: Work;
}

/** Share of its capacity that a server is asked for: rate × work ÷ threads. Above 1 its line grows. */
export function utilisation({ rate, threads, work }: Load): number {
  return (rate * work.mean) / threads;
}

/**
 * Mean seconds in line of M/M/c and M/G/1, which are exact, and of M/G/c by Allen and Cunneen, which is not; null where there
 * is no steady state or no mean: at a utilisation of 1 and more, and for work without a finite variance.
 */
export function meanWait(load: Load): (Theorem & { readonly isExact: boolean }) | null {
  const { rate, threads, work } = load;
  const squared = squaredVariation(work);
  if (utilisation(load) >= 1 || squared === Number.POSITIVE_INFINITY) return null;
  const wait = erlangC(rate * work.mean, threads) / (threads / work.mean - rate);
  if (work.distribution === 'exponential')
    return { value: wait, formula: 'C ÷ (c μ − λ), Erlang C (1917)', isExact: true };
  const value = (wait * (1 + squared)) / 2;
  return threads === 1
    ? { value, formula: 'ρ ÷ (μ − λ) × (1 + cv²) ÷ 2, Pollaczek (1930), Khinchine (1932)', isExact: true }
    : { value, formula: 'C ÷ (c μ − λ) × (1 + cv²) ÷ 2, Allen and Cunneen (1990)', isExact: false };
}

/** Seconds in which a queue forgets how it began; infinite at a utilisation of 1. */
export function memorySeconds(load: Load): number {
  return load.work.mean / load.threads / (1 - Math.sqrt(utilisation(load))) ** 2;
}

/** The share of answers of M/M/c below a utilisation of 1 that take longer than `patience` seconds: a wait, which C of all have, and the work. */
export function shareSlower({ rate, threads, work }: Load, patience: number): number {
  const one = 1 / work.mean;
  const spare = threads * one - rate;
  const chance = erlangC(rate / one, threads);
  const alone = Math.exp(-one * patience);
  const both =
    Math.abs(spare - one) < 1e-9 * one
      ? (1 + one * patience) * alone
      : (one * Math.exp(-spare * patience) - spare * alone) / (one - spare);
  return (1 - chance) * alone + chance * both;
}
