import type { HelpCard, HelpNumber, HelpPack } from './contract.ts'

const DAY = 86_400_000

/** Whether something checked on one day must be checked again by another; both are ISO dates. */
export function isDue(checkedOn: string, on: string, days = 180): boolean {
  return Date.parse(on) - Date.parse(checkedOn) > days * DAY
}

/** The oldest date on which any number of the pack was checked: the pack is only as fresh as that. */
export function oldestCheck(pack: HelpPack): string {
  return pack.numbers.map((number) => number.checkedOn).reduce((oldest, on) => (on < oldest ? on : oldest))
}

/** The address that calls or texts a number from a phone. */
export function numberHref(number: HelpNumber): string {
  const digits = number.number.replaceAll(' ', '')
  return number.how === 'call' ? `tel:${digits}` : `sms:${digits}`
}

/** A number's button, its number kept on one line. */
export function unbroken(number: HelpNumber): string {
  return number.button.replace(number.number, number.number.replaceAll(' ', '\u00a0'))
}

/** The numbers with these ids, in the order given. */
export function numbersOf(pack: HelpPack, ids: string[]): HelpNumber[] {
  return ids.flatMap((id) => pack.numbers.filter((number) => number.id === id))
}

/** The card at an address, if there is one. */
export function cardAt(pack: HelpPack, id: string): HelpCard | undefined {
  return pack.cards.find((card) => card.id === id)
}

/** Every reference in the pack that points at nothing, and every source that nothing uses, in plain words. */
export function brokenReferences(pack: HelpPack): string[] {
  const numbers = new Set(pack.numbers.map((number) => number.id))
  const cards = new Set(pack.cards.map((card) => card.id))
  const used = new Set([
    ...pack.numbers.map((number) => number.source),
    ...pack.cards.flatMap((card) => card.sources),
  ])
  return [
    ...[...used].filter((id) => !pack.sources[id]).map((id) => `source “${id}” is named but not listed`),
    ...Object.keys(pack.sources)
      .filter((id) => !used.has(id))
      .map((id) => `source “${id}” is listed but nothing uses it`),
    ...pack.cards.flatMap((card) =>
      card.numbers.filter((id) => !numbers.has(id)).map((id) => `card “${card.id}” names no number “${id}”`),
    ),
    ...pack.cards.flatMap((card) =>
      card.also
        .filter((other) => !cards.has(other.card))
        .map((other) => `card “${card.id}” links to no card “${other.card}”`),
    ),
    ...(cards.size < pack.cards.length ? ['two cards share one id'] : []),
    ...(numbers.size < pack.numbers.length ? ['two numbers share one id'] : []),
  ]
}

const haste = ['call999', 'emergencyDepartment', 'crisisLine', 'sameDayAdvice']

/** The new-or-different cards, those that cannot wait first. */
export function inOrderOfHaste(pack: HelpPack): HelpCard[] {
  return pack.cards
    .filter((card) => card.group === 'new-or-different')
    .toSorted((one, other) => haste.indexOf(one.action) - haste.indexOf(other.action))
}
