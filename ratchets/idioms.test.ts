import { describe, expect, test } from 'vitest'
import { allCode } from './code/files.ts'
import { commentIdioms } from './idioms/comments.ts'
import { brokenIn } from './idioms/idiom.ts'
import { moduleIdioms } from './idioms/modules.ts'
import { statementIdioms } from './idioms/statements.ts'

const code = allCode()
// The ratchets' own planted violations are strings, so that they are not found here.
const sound = `/** Whether an answer is due. */\nexport const due = (now: Date) => new Date(now).getTime() > 0\n`

describe.each([...moduleIdioms, ...statementIdioms, ...commentIdioms])('$name', (idiom) => {
  test('holds', () => {
    expect(Object.keys(code).length).toBeGreaterThan(100)
    expect(brokenIn(idiom, code)).toEqual([])
  })

  test.each(idiom.planted)('catches a planted violation: %j', (files) => {
    expect(brokenIn(idiom, files)).not.toEqual([])
  })

  test('leaves sound code alone', () => {
    expect(idiom.planted.length).toBeGreaterThan(0)
    expect(brokenIn(idiom, { 'app/capabilities/check-in/rules.ts': sound })).toEqual([])
  })
})
