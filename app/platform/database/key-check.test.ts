import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyringOf } from '../crypto/keyring.ts'
import { keyFits } from './key-check.ts'
import { freshDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
const zero = Buffer.alloc(32)
const one = Buffer.alloc(32, 1)

beforeAll(async () => {
  database = await freshDatabase()
})

afterAll(() => database.close())

it('a key fits the database that it was first used with', async () => {
  expect(await keyFits(database.app, keyringOf(new Map([['00000000', zero]]), '00000000'))).toBe(true)
})

it('another key does not fit, whatever it calls itself', async () => {
  expect(await keyFits(database.app, keyringOf(new Map([['00000000', one]]), '00000000'))).toBe(false)
  expect(await keyFits(database.app, keyringOf(new Map([['11111111', one]]), '11111111'))).toBe(false)
})

it('a new key fits beside the old one, and not without it', async () => {
  const both = new Map([
    ['00000000', zero],
    ['11111111', one],
  ])
  expect(await keyFits(database.app, keyringOf(both, '11111111'))).toBe(true)
  expect(await keyFits(database.app, keyringOf(new Map([['11111111', one]]), '11111111'))).toBe(false)
})
