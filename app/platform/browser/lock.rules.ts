const minute = 60_000

/** A device is locked once it lay unused for as long as a session may; a clock that was put back does not open it. */
export function isIdle(usedAt: number, idleMinutes: number, now: number): boolean {
  return now - usedAt > idleMinutes * minute || now < usedAt - 5 * minute
}

/** How often a wrong PIN may be typed before what it opens is cleared. */
export const mostTries = 10

/** Numbers alone, and enough of them. */
export const isPin = (typed: string) => /^\d{6,12}$/.test(typed)

/** What becomes of the count of wrong tries, and whether all is to be cleared. It is counted before it is tried. */
export function nextTry(tries: number): { tries: number; last: boolean } {
  return { tries: tries + 1, last: tries + 1 >= mostTries }
}
