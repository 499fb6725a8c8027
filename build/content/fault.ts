import type { Problem } from '../../app/platform/content/located.ts'

/** One thing that is wrong with one line of content, in words that say what to do. */
export type Fault = { file: string; line: number; what: string }

/** Problems of one file. */
export const faultsOf = (file: string, problems: readonly Problem[]): Fault[] =>
  problems.map(({ line, what }) => ({ file, line, what }))

export const asText = ({ file, line, what }: Fault): string => `${file}:${line}: ${what}`
