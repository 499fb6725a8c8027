import { expect, it } from 'vitest'
import { readPackCheck } from './pack.reads.server.ts'

it('tells the administrator when the numbers were checked, and when that is too long ago', () => {
  const checkedOn = new Date('2026-11-21')
  expect(readPackCheck(new Date('2027-05-20T23:00:00Z'))).toEqual({
    region: 'England',
    checkedOn,
    due: false,
  })
  expect(readPackCheck(new Date('2027-05-21T00:00:00Z'))).toMatchObject({ due: true })
})
