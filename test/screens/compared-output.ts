import InkOutput from '../../node_modules/ink/build/output.js';
import {
  type Clip,
  type FrameOutput,
  rowOutput,
  type Size,
  type Transformer,
} from '../../src/ui/terminal/painting/row-output.js';

const RowOutput = rowOutput(InkOutput);

/** Frames that came out other than Ink would have made them, as both did; and how many were compared. */
export const comparison = { differences: [] as { ours: string; inks: string }[], frames: 0 };

/** Takes the place of Ink's own in these tests (vitest.config.ts): every frame is made both ways. */
export default class ComparedOutput implements FrameOutput {
  readonly #both: readonly [ours: FrameOutput, inks: FrameOutput];

  constructor(size: Size) {
    this.#both = [new RowOutput(size), new InkOutput(size)];
  }

  write(x: number, y: number, text: string, options: { transformers: Transformer[] }): void {
    for (const output of this.#both) output.write(x, y, text, options);
  }

  clip(clip: Clip): void {
    for (const output of this.#both) output.clip(clip);
  }

  unclip(): void {
    for (const output of this.#both) output.unclip();
  }

  get(): { output: string; height: number } {
    const [ours, inks] = this.#both.map((output) => output.get());
    if (ours === undefined || inks === undefined) throw new Error('There are two.');
    comparison.frames += 1;
    if (ours.output !== inks.output || ours.height !== inks.height) {
      comparison.differences.push({ ours: ours.output, inks: inks.output });
    }
    return ours;
  }
}
