import { randomInt } from 'node:crypto'

// Without 0, O, 1, I, L and vowels: easy to read out over a telephone, and never a word.
const letters = '23456789BCDFGHJKMNPQRSTVWXZ'

/** A number such as `K7QM-2H9T` that a person can quote, and that finds the line in the log. */
export function newReference(): string {
  const pick = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${pick()}-${pick()}`
}
