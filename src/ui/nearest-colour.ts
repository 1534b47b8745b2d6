/** The levels of red, green and blue in the cube of a terminal's 256 colours. */
const levels = [0, 95, 135, 175, 215, 255] as const;

/**
 * The colour of a terminal's 256 that is nearest to a hexadecimal one: of its cube (16 to 231) or its greys (232 to 255),
 * whichever differs less in red, green and blue. chalk divides evenly where the cube does not, and takes 5f for 87.
 */
export function nearestColour(hex: string): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = wanted.map(nearestLevel);
  const mean = wanted.reduce((sum, part) => sum + part, 0) / 3;
  const grey = Math.min(23, Math.max(0, Math.round((mean - 8) / 10)));
  const far = (parts: readonly number[]) =>
    wanted.reduce((sum, part, index) => sum + (part - (parts[index] ?? 0)) ** 2, 0);
  const inCube = far([red, green, blue].map((level) => levels[level] ?? 0));
  const inGreys = far([8, 8, 8].map((base) => base + grey * 10));
  return inGreys < inCube ? 232 + grey : 16 + 36 * red + 6 * green + blue;
}

function nearestLevel(wanted: number): number {
  const distances = levels.map((level) => Math.abs(level - wanted));
  return distances.indexOf(Math.min(...distances));
}
