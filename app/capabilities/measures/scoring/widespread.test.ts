import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSctid } from '../../../platform/pure/check-digits.ts'
import { regions } from '../../shared-story/body/regions.contract.ts'
import { areaOf, areas } from '../instruments/widespread.contract.ts'
import { bodyRegions, definitions } from '../testing/vectors.ts'
import { widespreadOf } from './widespread.rules.ts'

const ids = regions.map(({ id }) => id)

it('every region lies in the area that the vectors name, and none in an area they do not', () => {
  expect(bodyRegions.map(({ id }) => id)).toEqual(ids)
  for (const [at, id] of ids.entries()) expect(areaOf(id) ?? null, id).toBe(bodyRegions[at]?.wpi)
  expect(areas.toSorted()).toEqual(definitions['wpi-sss-2016']?.areas?.toSorted())
  expect(new Set(ids.flatMap((id) => areaOf(id) ?? []))).toEqual(new Set(areas))
})

it('every region’s SNOMED CT code has its check digit', () => {
  for (const { snomed } of bodyRegions) expect(isSctid(snomed), snomed).toBe(true)
})

it('marks in any order, and twice, are the same areas; more marks are never fewer areas', () => {
  fc.assert(
    fc.property(fc.subarray(ids), fc.subarray(ids), (one, other) => {
      const both = widespreadOf([...one, ...other])
      expect(widespreadOf([...other, ...one, ...one])).toEqual(both)
      const alone = widespreadOf(one)
      if (both.status === 'invalid' || alone.status === 'invalid') throw new Error('refused')
      expect(both.areas).toEqual(expect.arrayContaining(alone.areas))
      expect(both.marked).toBe(new Set([...one, ...other]).size)
    }),
  )
})

it('one unknown region refuses all', () => {
  expect(widespreadOf(['neck', 'tail'])).toEqual({ status: 'invalid' })
})
