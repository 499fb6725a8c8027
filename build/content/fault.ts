/** One thing that is wrong with one file of content, in words that say what to do. */
export type Fault = { file: string; what: string }

export const faults = (file: string, ...whats: string[]): Fault[] => whats.map((what) => ({ file, what }))
