import { describe, expect, it, test } from 'vitest'
import { isLoinc } from '../../../platform/pure/check-digits.ts'
import { definitions } from '../testing/vectors.ts'
import { instrumentIds, instruments } from './contract.ts'
import { pgicLabel } from './pgic.contract.ts'
import { selfHarmItem } from './phq-9.contract.ts'
import { areasByRegion } from './widespread.contract.ts'

const said = (id: string) => definitions[id] ?? {}

describe.each(instrumentIds)('%s', (id) => {
  const { items, scales, loinc } = instruments[id]
  const codes = items.map(({ code }) => code)

  it('has as many items, in the range, as its source says', () => {
    const { items: count, range } = said(id)
    const scored = items.filter(({ kind }) => kind !== 'unscored')
    if (count !== undefined) expect(scored).toHaveLength(count)
    if (range)
      for (const item of scored)
        expect(item.kind === 'whole' && [item.from, item.to], item.code).toEqual(range)
  })

  it('has the codes that were verified, each with its check digit', () => {
    const { loinc: known, order } = said(id)
    if (known?.items) expect(codes.slice(0, known.items.length)).toEqual(known.items)
    if (order) expect(codes).toEqual(order)
    if (known?.difficulty) expect(codes).toContain(known.difficulty)
    expect(loinc?.panel).toBe(known?.panel)
    if (known?.score) expect(loinc?.scores?.score).toBe(known.score)
    const used = [...codes, ...Object.values(loinc?.scores ?? {}), loinc?.panel ?? []].flat()
    for (const code of used) if (/^\d/.test(code)) expect(isLoinc(code), code).toBe(true)
  })

  it('asks each item once, and its scales have no others', () => {
    expect(new Set(codes).size).toBe(codes.length)
    for (const scale of Object.values(scales)) expect(codes).toEqual(expect.arrayContaining([...scale.items]))
  })
})

test('the words of each answer of PGIC, best first, and of nothing else', () => {
  const words = said('pgic').codes ?? {}
  for (const [code, label] of Object.entries(words)) expect(pgicLabel(Number(code))).toBe(label)
  expect(Object.keys(words)).toHaveLength(7)
  expect([0, 8, 1.5].map(pgicLabel)).toEqual([undefined, undefined, undefined])
})

test('low is good for pain and low mood, high for the rest', () => {
  const low = instrumentIds.filter((id) => instruments[id].better === 'lower')
  expect(low).toEqual(['peg', 'nrs-average', 'gcps-r', 'phq-9', 'gad-7', 'phq-4', 'pgic', 'wpi-sss-2016'])
  expect(instrumentIds.every((id) => ['lower', 'higher'].includes(instruments[id].better))).toBe(true)
})

test('codes of single things are those of the sources', () => {
  expect(selfHarmItem).toBe(said('phq-9').loinc?.items?.[8])
  expect(instruments['phq-4'].loinc?.scores?.phq2).toBe(said('phq-4').loinc?.phq2_score)
  expect(instruments['nrs-average'].loinc?.scores?.score).toBe('75893-8')
  expect(instruments['hccq-6'].items.map(({ code }) => code)).toEqual(
    said('hccq-6').from_15?.map((number) => `hccq-${number}`),
  )
  expect(areasByRegion).toEqual(Object.values(said('wpi-sss-2016').regions ?? {}))
})
