/** The package brings no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end, and whether it has to; null behind the last. */
    nextBreak(): { readonly position: number; readonly required?: boolean } | null;
  }
}
