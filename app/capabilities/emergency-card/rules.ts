import { type CardForm, type CardWords, type Length, parts } from './contract.ts'

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
