/** How much space something may take, in terminal cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The size that every picture is designed for. Linear mode, which has no screen, lays out for it. */
export const designSize: Size = { columns: 80, rows: 24 };
