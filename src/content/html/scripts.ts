/** Letters and digits set higher or lower, as Unicode has them: "10⁶", "H₂O". */
const raised: Readonly<Record<string, string>> = pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const lowered: Readonly<Record<string, string>> = pairs(
  '0123456789+-−=()aehijklmnoprstuvx',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ',
);

function pairs(from: string, to: string): Record<string, string> {
  const characters = [...to];
  return Object.fromEntries([...from].map((character, index) => [character, characters[index] ?? character]));
}

/** What stands above the line, or below it. Words stay as they are (10th), and what Unicode cannot set gets a mark (2^x). */
export function scripted(name: 'sup' | 'sub', text: string): string {
  const table = name === 'sup' ? raised : lowered;
  const whole = text.trim();
  const isWord = /^\p{L}{2,}$/u.test(whole);
  if (whole === '' || isWord) return text;
  const set = [...whole].map((character) => table[character]);
  if (set.every((character) => character !== undefined)) return set.join('');
  const mark = name === 'sup' ? '^' : '_';
  return [...whole].length === 1 ? mark + whole : /[\s+*/]/.test(whole) ? `${mark}(${whole})` : mark + whole;
}
