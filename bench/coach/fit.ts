/**
 * Logistic regression with a quadratic penalty, by Newton's method on a few dozen features.
 * Where a sentence has several clauses, only its likeliest one has to be evidence (Dietterich, Lathrop and Lozano-Pérez 1997,
 * "Solving the multiple instance problem"): fitting and choosing that clause take turns.
 */
export interface Bag {
  /** A vector a clause; the first entry is 1 for the bias. */
  readonly clauses: readonly Float64Array[];
  readonly target: number;
  readonly weight: number;
}

export function fitBags(bags: readonly Bag[], size: number, penalty: number): Float64Array {
  let model = fit(
    bags.flatMap(({ clauses, ...rest }) =>
      clauses.map((x) => ({ x, ...rest, weight: rest.target > 0 ? rest.weight / clauses.length : rest.weight })),
    ),
    size,
    penalty,
  );
  // A sentence none of whose clauses can be evidence teaches nothing; nor is it ever shown.
  const able = bags.filter(({ clauses }) => clauses.length > 0);
  for (let round = 0; round < 8; round++) {
    const fixed = model;
    const rows = able.flatMap(({ clauses, target, weight }) =>
      target > 0 ? [{ x: best(clauses, fixed), target, weight }] : clauses.map((x) => ({ x, target, weight })),
    );
    model = fit(rows, size, penalty);
  }
  return model;
}

/** The likeliest clause. */
function best(clauses: readonly Float64Array[], model: Float64Array): Float64Array {
  return clauses.reduce((a, b) => (dot(b, model) > dot(a, model) ? b : a));
}

export function score(clauses: readonly Float64Array[], model: Float64Array): number {
  return Math.max(-9, ...clauses.map((x) => dot(x, model)));
}

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

interface Row {
  readonly x: Float64Array;
  readonly target: number;
  readonly weight: number;
}

export function fit(rows: readonly Row[], size: number, penalty: number): Float64Array {
  const model = new Float64Array(size);
  for (let step = 0; step < 25; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { x, target, weight } of rows) {
      const p = sigmoid(dot(x, model));
      const g = weight * (p - target);
      const h = weight * Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < size; i++) {
        const xi = x[i] ?? 0;
        if (xi === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + g * xi;
        const line = hessian[i];
        if (line === undefined) continue;
        for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + h * xi * (x[j] ?? 0);
      }
    }
    for (let i = 0; i < size; i++) {
      const strength = i === 0 ? 1e-3 : penalty;
      gradient[i] = (gradient[i] ?? 0) + strength * (model[i] ?? 0);
      const line = hessian[i];
      if (line !== undefined) line[i] = (line[i] ?? 0) + strength;
    }
    const move = solve(hessian, gradient);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      model[i] = (model[i] ?? 0) - (move[i] ?? 0);
      largest = Math.max(largest, Math.abs(move[i] ?? 0));
    }
    if (largest < 1e-4) break;
  }
  return model;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Gauss with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const a = matrix.map((line, i) => Float64Array.of(...line, right[i] ?? 0));
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++)
      if (Math.abs(a[i]?.[column] ?? 0) > Math.abs(a[pivot]?.[column] ?? 0)) pivot = i;
    const [top, other] = [a[column], a[pivot]];
    if (top === undefined || other === undefined) continue;
    a[column] = other;
    a[pivot] = top;
    const head = other[column] ?? 1;
    for (let i = column + 1; i < n; i++) {
      const line = a[i];
      const factor = (line?.[column] ?? 0) / head;
      if (line === undefined || factor === 0) continue;
      for (let j = column; j <= n; j++) line[j] = (line[j] ?? 0) - factor * (other[j] ?? 0);
    }
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i]?.[n] ?? 0;
    for (let j = i + 1; j < n; j++) sum -= (a[i]?.[j] ?? 0) * (x[j] ?? 0);
    x[i] = sum / (a[i]?.[i] ?? 1);
  }
  return x;
}
