import { describe, expect, it } from 'vitest'
import { keyringOf, type Place } from './keyring.ts'

const one = Buffer.alloc(32, 1)
const two = Buffer.alloc(32, 2)
const first = keyringOf(new Map([['00000001', one]]), '00000001')
const rosa: Place = { table: 'story_entry', column: 'words', row: 'a-row', person: 'rosa' }
const words = 'Mornings are slow for me.'

describe('words that are sealed', () => {
  const sealed = first.seal(words, rosa)

  it('open where they were sealed, and differ each time', () => {
    expect(first.open(sealed, rosa)).toBe(words)
    expect(first.seal(words, rosa)).not.toEqual(sealed)
    expect(sealed.toString('latin1')).not.toContain('Mornings')
  })

  it.each([
    ['another person', { person: 'sam' }],
    ['another row', { row: 'b-row' }],
    ['another column', { column: 'name' }],
    ['another table', { table: 'check_in' }],
  ])('H04 open for no other place: %s', (_, elsewhere) => {
    expect(() => first.open(sealed, { ...rosa, ...elsewhere })).toThrow()
  })

  it('do not open once a byte is changed', () => {
    const changed = Buffer.from(sealed)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    expect(() => first.open(changed, rosa)).toThrow()
  })

  it('stay readable when a new key becomes the current one', () => {
    const both = keyringOf(
      new Map([
        ['00000001', one],
        ['00000002', two],
      ]),
      '00000002',
    )
    expect(both.open(sealed, rosa)).toBe(words)
    expect(() => first.open(both.seal(words, rosa), rosa)).toThrow('not in the key file')
    expect(both.derive('cookie')).toBe(first.derive('cookie'))
  })
})
