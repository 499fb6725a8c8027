import { describe, expect, it } from 'vitest'
import { readFiles } from './code/files.ts'

const documents = readFiles('docs/safety/*.md')
const tests = readFiles('{app,build,journeys,ratchets,seeds}/**/*.{test.ts,test.tsx,journey.ts}')

const hazards = (documents['docs/safety/hazard-log.md'] ?? '').split(/^## /m).slice(1)
const numbers = hazards.map((hazard) => hazard.slice(0, 3))

describe('the hazard log', () => {
  it('holds sixteen hazards, each in force or to come', () => {
    const sixteen = Array.from({ length: 16 }, (_, at) => `H${String(at + 1).padStart(2, '0')}`)
    expect(numbers).toEqual(sixteen)
    for (const hazard of hazards) expect(hazard).toMatch(/\nState: (in force|to come)/)
  })

  it.each(numbers)('%s is named by a test', (hazard) => {
    const named = new RegExp(`['"\`][^'"\`\n]*\\b${hazard}\\b`)
    expect(
      Object.entries(tests)
        .filter(([, code]) => named.test(code))
        .map(([file]) => file),
    ).not.toEqual([])
  })
})

describe('the answers to ASVS 5.0', () => {
  const rows = [
    ...(documents['docs/safety/asvs.md'] ?? '').matchAll(/^\| ([\d.]+) \| ([12]) \| ([a-z ]+) \| (.+) \|$/gm),
  ]
  const answers = rows.map(([, item, level, answer, why]) => ({ item, level, answer, why }))
  const items = answers.filter(({ item }) => item?.split('.').length === 3)

  it('are one for each of the 70 items of level 1 and the 183 of level 2', () => {
    expect(new Set(items.map(({ item }) => item)).size).toBe(253)
    expect(items.filter(({ level }) => level === '1')).toHaveLength(70)
  })

  it('are met, not applicable or open, and at level 1 nothing is open but what is known', () => {
    for (const { answer } of items) expect(['met', 'not applicable', 'open']).toContain(answer)
    const open = items.filter(({ level, answer }) => level === '1' && answer === 'open')
    // It closes when somebody who can reach an audit of packages has run one.
    expect(open.map(({ item }) => item)).toEqual(['15.2.1'])
  })
})
