/** What was begun of an instrument, as a device keeps it: what its inputs show, and what a change takes the place of. */
export type BegunHere = {
  instrument: string
  response: string
  typed: Record<string, string[]>
  after: string[]
}

/** What of a person's measures opens on their own device without internet. */
export type MeasuresHere = { offered: string[]; begun: BegunHere[] }

/** Instruments whose words are open to everyone: a device keeps their pages. */
export const keptInstruments = ['peg', 'nrs-average', 'phq-4', 'phq-9', 'gad-7'] as const
/** The page that a device keeps for one of them. */
export const pageHere = (instrument: string) => `/offline/measures/${instrument}`
