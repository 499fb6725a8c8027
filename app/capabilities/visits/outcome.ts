import type { Parsed } from '../../platform/pure/form.ts'

/** What an act of a visit came to. 'gone': there is no such thing for whoever asks. */
export type Outcome = Parsed<{ location: string }> | 'other-words' | 'gone'
