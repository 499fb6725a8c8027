import { expect, it } from 'vitest'
import { leftOut, packById, packs } from './content.reads.server.ts'

it('reads every pack that ships, and leaves none out', () => {
  expect(leftOut).toEqual([])
  expect(packs).toHaveLength(16)
})

it('PHQ-9 asks about self-harm by the code that is scored, after its lead-in', () => {
  const [group, difficulty] = packById('phq-9')?.questionnaire.item ?? []
  expect(group?.text).toMatch(/^Over the last 2 weeks/)
  expect(group?.item?.at(-1)).toMatchObject({ linkId: '44260-8', code: [{ code: '44260-8' }] })
  expect(difficulty?.linkId).toBe('69722-7')
  expect(packById('phq-9')?.pack).toMatchObject({ offered: 'off-until-named', helpNow: true })
})

it('no pack says that a clinician looked at it', () => {
  expect(packs.map(({ pack }) => pack.clinicalReview)).toEqual(packs.map(() => 'none'))
})
