const rules = new Intl.PluralRules('en');

/** "1 card", "3 cards", "1,400 messages": a number with its noun, which takes an s unless `many` is given. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatted.format(count)} ${rules.select(count) === 'one' ? one : many}`;
}

const formatted = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
