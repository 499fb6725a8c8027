import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, wrapped } from './layout.ts'

describe('a map', () => {
  const size = { width: 360, height: 500, rx: 118, ry: 205 }
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 8 })

  it('draws a line for each link whose two ends are on it, and nothing outside the picture', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (all, from, to) => {
        const areas = all.map((name) => ({ name, label: name }))
        const link = { from: all[from % all.length] ?? '', to: all[to % all.length] ?? '' }
        const { spots, lines } = drawn(areas, [link, { from: all[0] ?? '', to: 'nowhere' }], size)
        expect(lines).toHaveLength(link.from === link.to ? 0 : 1)
        for (const { x, y } of [...spots, ...lines.map((line) => line.number)]) {
          expect(x).toBeGreaterThanOrEqual(12)
          expect(x).toBeLessThanOrEqual(size.width - 12)
          expect(y).toBeGreaterThan(12)
          expect(y).toBeLessThan(size.height - 12)
        }
      }),
    )
  })

  it('keeps the way there apart from the way back', () => {
    const areas = [
      { name: 'sleep', label: 'Sleep' },
      { name: 'work', label: 'Work' },
    ]
    const { lines } = drawn(
      areas,
      [
        { from: 'sleep', to: 'work' },
        { from: 'work', to: 'sleep' },
      ],
      size,
    )
    expect(lines[0]?.number).not.toEqual(lines[1]?.number)
  })

  it('breaks long names between words', () => {
    expect(wrapped('Thoughts and feelings')).toEqual(['Thoughts and', 'feelings'])
    expect(wrapped('  ')).toEqual([])
  })
})
