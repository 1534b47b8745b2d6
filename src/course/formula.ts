/** Arithmetic as plain data, so that a built course can keep it: a number, a name, or an operation on formulas. */
export type Formula =
  | number
  | { readonly name: string }
  | { readonly do: Operation; readonly with: readonly Formula[] };

const operations = {
  '+': (...[a = 0, b]: readonly number[]) => (b === undefined ? a : a + b),
  '-': (...[a = 0, b]: readonly number[]) => (b === undefined ? -a : a - b),
  '*': (...[a = 0, b = 0]: readonly number[]) => a * b,
  '/': (...[a = 0, b = 0]: readonly number[]) => a / b,
  '^': (...[a = 0, b = 0]: readonly number[]) => a ** b,
  min: Math.min,
  max: Math.max,
  exp: (...[a = 0]: readonly number[]) => Math.exp(a),
  ln: (...[a = 0]: readonly number[]) => Math.log(a),
  sqrt: (...[a = 0]: readonly number[]) => Math.sqrt(a),
} as const satisfies Record<string, (...values: number[]) => number>;

export type Operation = keyof typeof operations;

/** The operations that are written as a function: `min(a, b)`. */
export const functionNames = ['min', 'max', 'exp', 'ln', 'sqrt'] as const satisfies readonly Operation[];

export const isOperation = (name: string): name is Operation => Object.hasOwn(operations, name);

export type Values = Readonly<Record<string, number>>;

/** The value of a formula; NaN where it has none: a name that stands for nothing, a division by zero. */
export function workOut(formula: Formula, values: Values): number {
  if (typeof formula === 'number') return formula;
  if ('name' in formula) return Object.hasOwn(values, formula.name) ? (values[formula.name] ?? Number.NaN) : Number.NaN;
  const value = operations[formula.do](...formula.with.map((part) => workOut(part, values)));
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The names that a formula asks for. */
export function namesIn(formula: Formula): readonly string[] {
  if (typeof formula === 'number') return [];
  return 'name' in formula ? [formula.name] : formula.with.flatMap(namesIn);
}
