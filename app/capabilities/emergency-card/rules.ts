import { type CardForm, type CardWords, type Length, parts } from './contract.ts'

// No letter or digit that looks like another on paper or sounds like one on the phone.
const alphabet = 'ACDEFHJKMNPQRTUVWXY34679'
const codeLength = 10
const hour = 60 * 60 * 1000
const hours: Record<Length, number> = {
  '4-hours': 4,
  '24-hours': 24,
  '3-days': 72,
  '7-days': 168,
  '30-days': 720,
}

/** When a card of this length ends that is made at this moment. */
export const untilOf = (length: Length, at: Date): Date => new Date(at.getTime() + hours[length] * hour)

/** What the person put on the card; undefined where they left all of it open. */
export function wordsOf(form: CardForm): CardWords | undefined {
  const said = parts.flatMap((part) => (form[part] === undefined ? [] : [[part, form[part]] as const]))
  return said.length > 0 ? Object.fromEntries(said) : undefined
}

/** The secret part of a card's address: 132 bits. */
export const linkFrom = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22)

/** Ten letters out of 24; bytes that would make some letters likelier than others are passed over. */
export function codeFrom(bytes: Uint8Array): string {
  const fair = [...bytes].filter((byte) => byte < alphabet.length * 10)
  return fair
    .slice(0, codeLength)
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')
}

/** What was typed, as a code: case, spaces and dashes are forgiven. Undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s\-–—_.]/g, '')
  return code.length === codeLength && [...code].every((letter) => alphabet.includes(letter))
    ? code
    : undefined
}

/** A code as it is shown and printed: two groups of five. */
export const printedCode = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`
