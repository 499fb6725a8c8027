import { describe, expect, it } from 'vitest'
import { helpPack } from './content.server.ts'
import {
  brokenReferences,
  cardAt,
  inOrderOfHaste,
  isDue,
  numberHref,
  numbersOf,
  oldestCheck,
} from './rules.ts'

describe('the date of a check', () => {
  it('is good for 180 days, and due on the day after', () => {
    expect(isDue('2026-11-21', '2027-05-20')).toBe(false)
    expect(isDue('2026-11-21', '2027-05-21')).toBe(true)
  })

  it('of a pack is that of its oldest number', () => {
    const numbers = helpPack.numbers.map((each) =>
      each.id === 'shout' ? { ...each, checkedOn: '2026-01-02' } : each,
    )
    const pack = { ...helpPack, numbers }
    expect(oldestCheck(pack)).toBe('2026-01-02')
  })
})

describe('the numbers', () => {
  it('for England are those of the emergency services, the crisis line, Samaritans and Shout', () => {
    const said = helpPack.numbers.map((number) => `${number.how} ${number.number}`)
    expect(said).toEqual(['call 999', 'call 111', 'call 116 123', 'text 85258', 'call 111'])
  })

  it('call or text from a phone', () => {
    expect(numbersOf(helpPack, ['samaritans', 'shout']).map(numberHref)).toEqual(['tel:116123', 'sms:85258'])
  })
})

describe('the cards', () => {
  it('have sources, numbers and links that exist', () => {
    expect(brokenReferences(helpPack)).toEqual([])
  })

  it('put 999 before the emergency department, and that before advice today', () => {
    const actions = inOrderOfHaste(helpPack).map((card) => card.action)
    expect(actions.lastIndexOf('call999')).toBeLessThan(actions.indexOf('emergencyDepartment'))
    expect(actions.lastIndexOf('emergencyDepartment')).toBeLessThan(actions.indexOf('sameDayAdvice'))
  })

  it('give cauda equina a card of its own: the emergency department, with words to say', () => {
    const card = cardAt(helpPack, 'cauda-equina')
    expect(card).toMatchObject({ group: 'cauda-equina', action: 'emergencyDepartment' })
    expect(card?.say.join(' ')).toContain('cauda equina')
  })

  it('are never marked as reviewed by a clinician', () => {
    expect(helpPack.cards.every((card) => card.clinicalReview === 'none')).toBe(true)
  })
})
