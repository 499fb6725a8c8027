/** How long and how often is measured. Quick runs show that everything works; only whole ones are figures. */
export type Settings = {
  quick: boolean
  rounds: number
  seconds: number
  warmUpSeconds: number
  people: { few: number; many: number }
  /** Requests before memory is read, and as many again for its slope. */
  mixedRequests: number
}

export const whole: Settings = {
  quick: false,
  rounds: 5,
  seconds: 4,
  warmUpSeconds: 1,
  people: { few: 1_000, many: 100_000 },
  mixedRequests: 100_000,
}

export const quick: Settings = {
  quick: true,
  rounds: 3,
  seconds: 2,
  warmUpSeconds: 0.5,
  people: { few: 1_000, many: 10_000 },
  mixedRequests: 10_000,
}
