import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

describe('offered', () => {
  test('x', async () => {
    expect(await small.count('site_instrument')).toBe(0)
  })
})
