import { describe, expect, it } from 'vitest'
import { inOrder } from '../testing/answers.ts'
import { interpretationOf } from './rules.ts'

const four = ['shoulder-l', 'hip-l', 'hip-r', 'neck']
const seven = [...four, 'shoulder-r', 'upper-back', 'lower-back']
const zeros = [0, 0, 0]
const said = (areas: unknown, severity: unknown[], months: unknown = 3) =>
  interpretationOf('wpi-sss-2016', inOrder('wpi-sss-2016', [areas, ...severity, months]))

describe('the criteria of 2016', () => {
  it.each([
    ['index 7, severity 5', seven, [3, 2, 0, ...zeros], true],
    ['index 7, severity 4', seven, [2, 2, 0, ...zeros], false],
    ['index 6, severity 9', seven.slice(0, 6), [3, 3, 3, ...zeros], true],
    ['index 6, severity 8', seven.slice(0, 6), [3, 3, 2, ...zeros], false],
    ['index 4, severity 9', four, [3, 2, 1, 1, 1, 1], true],
    ['index 3, severity 12', four.slice(1), [3, 3, 3, 1, 1, 1], false],
  ])('%s', (_, areas, severity, meets2016) => {
    expect(said(areas, severity)).toMatchObject({ meets2016 })
  })

  it('need pain in four regions, for three months', () => {
    const left = ['shoulder-l', 'upper-arm-l', 'lower-arm-l', 'neck', 'upper-back', 'lower-back', 'hip-l']
    expect(said(left, [3, 3, 3, 1, 1, 1])).toEqual({ regions: 3, generalized: false, meets2016: false })
    expect(said(seven, [3, 3, 3, 1, 1, 1], 2)).toEqual({ regions: 5, generalized: true, meets2016: false })
  })

  it('do not count jaw, chest and abdomen for a region, and do for the index', () => {
    expect(
      said(['jaw-l', 'jaw-r', 'chest', 'abdomen', 'hip-l', 'hip-r', 'neck'], [3, 3, 3, 1, 1, 1]),
    ).toEqual({
      regions: 3,
      generalized: false,
      meets2016: false,
    })
  })

  it.each(['jaw-l', 'jaw-r', 'chest', 'abdomen'])('do not count %s alone for a region', (area) => {
    expect(said([area], [0, 0, 0, ...zeros])).toMatchObject({ regions: 0 })
  })

  it('say nothing for want of an answer', () => {
    const nothing = { meets2016: undefined }
    expect(said(seven, [3, null, 3, ...zeros])).toEqual({ regions: 5, generalized: true, ...nothing })
    expect(said(seven, [3, 3, 3, ...zeros], null)).toEqual({ regions: 5, generalized: true, ...nothing })
    expect(said(null, [3, 3, 3, ...zeros])).toEqual({
      regions: undefined,
      generalized: undefined,
      ...nothing,
    })
  })
})
