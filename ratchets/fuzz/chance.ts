/** Chance that comes out the same for the same seed, and quickly: a case is made from its number alone. */
export type Chance = {
  /** Below 1. */
  part: () => number
  /** A whole number below `below`. */
  below: (below: number) => number
  /** True about once in so many times. */
  once: (inSo: number) => boolean
  of: <T>(all: readonly T[]) => T
  /** Text of any signs. */
  text: (most: number) => string
}

export function chanceFrom(seed: number, index: number): Chance {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) >>> 0
  const part = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(part() * most)
  const of = <T>(all: readonly T[]): T => all[below(all.length)] as T
  const signs = [0x80, 0x80, 0x80, 0x250, 0x3000, 0xd800, 0x10ffff]
  const text = (most: number) =>
    Array.from({ length: below(most + 1) }, () => String.fromCodePoint(below(of(signs)))).join('')
  return { part, below, once: (inSo) => below(inSo) === 0, of, text }
}
