/** Does each piece of work, so many at a time; what came of them, in their order. */
export async function inParallel<Piece, Result>(
  pieces: readonly Piece[],
  atOnce: number,
  work: (piece: Piece) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < pieces.length; index = next++) {
      const piece = pieces[index];
      if (piece !== undefined) results[index] = await work(piece);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
