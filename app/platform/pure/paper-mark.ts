/** That an entry came from paper: who typed it in, when, and the day on the sheet, such as 2026-12-03. */
export type PaperMark = { filledOn: string; typedAt: Date; by: string; changed: boolean }
