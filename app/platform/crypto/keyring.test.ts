import fc from 'fast-check'
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

  it('open for lists only as they are now, however often they were shown', () => {
    const ring = keyringOf(new Map([['00000001', one]]), '00000001')
    const place = { ...rosa, table: 'person', column: 'name' }
    const [before, after] = [ring.seal('Rosa', place), ring.seal('Rosa Martin', place)]
    for (let time = 0; time < 3; time++) {
      expect(ring.openListed(before, place)).toBe('Rosa')
      expect(ring.openListed(after, place)).toBe('Rosa Martin')
      expect(() => ring.openListed(after, { ...place, person: 'sam' })).toThrow()
    }
    for (let row = 0; row < 5_000; row++) {
      const other = { ...place, row: String(row) }
      expect(ring.openListed(ring.seal(`Sam ${row}`, other), other)).toBe(`Sam ${row}`)
    }
    const changed = Buffer.from(after)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    expect(() => ring.openListed(changed, place)).toThrow()
    expect(ring.openListed(after, place)).toBe('Rosa Martin')
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

describe('any words in any place', () => {
  const name = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !text.includes('\0'))
  const place = fc.record({ table: name, column: name, row: name, person: name })
  const other = keyringOf(new Map([['00000001', two]]), '00000001')

  it('H04 come back whole where they were sealed, and in no other place or with no other key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), place, place, (text, here, there) => {
        const sealed = first.seal(text, here)
        expect(first.open(sealed, here)).toBe(text)
        expect(() => other.open(sealed, here)).toThrow()
        const same = JSON.stringify(here) === JSON.stringify(there)
        if (!same) expect(() => first.open(sealed, there)).toThrow()
      }),
    )
  })

  it('do not open when any one byte is changed or left out', () => {
    const sealed = first.seal(words, rosa)
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const changed = Buffer.from(sealed)
        changed[at] = (changed[at] ?? 0) ^ bits
        expect(() => first.open(changed, rosa)).toThrow()
        expect(() => first.open(sealed.subarray(0, at), rosa)).toThrow()
      }),
    )
  })

  it('stay readable through any number of rotations, and digests and secrets stay the same', () => {
    const keys = Array.from({ length: 5 }, (_, at) => [`0000000${at + 1}`, Buffer.alloc(32, at + 1)] as const)
    const rings = keys.map((_, at) => keyringOf(new Map(keys.slice(0, at + 1)), keys[at]?.[0] ?? ''))
    for (const [at, ring] of rings.entries()) {
      const sealed = ring.seal(words, rosa)
      expect(rings.slice(at).map((later) => later.open(sealed, rosa))).toEqual(Array(5 - at).fill(words))
      expect(ring.mac('invitation', 'ACDEF')).toEqual(first.mac('invitation', 'ACDEF'))
      expect(ring.mac('invitation', 'ACDEF')).not.toEqual(ring.mac('client', 'ACDEF'))
      expect(ring.derive('identity')).toBe(first.derive('identity'))
    }
  })
})
