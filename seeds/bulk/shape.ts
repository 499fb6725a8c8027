/** How the demonstration grows: the same half year for everybody, each with gaps of their own. */

export const bulkSizes = { medium: 1_000, large: 100_000 } as const

export const weeks = 26
export const peopleOfProfessional = 200
export const professionalsOfService = 5

const day = 24 * 60 * 60 * 1000

/** The first moment of each week, the oldest first. */
export const weekStarts = (now: Date): Date[] =>
  Array.from({ length: weeks }, (_, week) => new Date(now.getTime() - (weeks - week) * 7 * day))

/** Everybody pauses once for three weeks, and misses one now and then. */
export const hasCheckIn = (n: number, week: number) => {
  const paused = week - (n % 20)
  return (paused < 1 || paused > 3) && (n * 7 + week * 13) % 9 !== 0
}
export const hasCheckInSql = `not (w - (n % 20) between 1 and 3) and (n * 7 + w * 13) % 9 <> 0`

export const hasWentWell = (n: number, week: number) => (n + week) % 8 === 0
export const hasNote = (n: number, week: number) => (n + week) % 16 === 4

/** One in fifty has joined and waits for the professional to say so; nothing is open until then. */
export const waits = (n: number) => n % 50 === 7
export const waitsSql = `n % 50 = 7`
/** Two in three have been looked at. */
export const reviewedSql = `n % 3 <> 0 and not (${waitsSql})`
