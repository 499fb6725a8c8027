import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepest, mostValues } from './contract.ts'
import { readJson } from './read.rules.ts'

function native(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
const faultsOf = (text: string) => {
  const read = readJson(text)
  return 'broken' in read ? [read.broken] : read.faults
}

/** Text that is nearly JSON. */
const signs = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '\\',
  'u',
  '0',
  '1',
  '-',
  '.',
  'e',
  '+',
  'true',
  'null',
  ' ',
  '\n',
]
const nearly = fc.array(fc.constantFrom(...signs, '"a"', '"\\u00e9"', '{"a":', '[1,'), { maxLength: 12 })

describe('a text of JSON', () => {
  test('is read as every reader of JSON reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const read = readJson(JSON.stringify(value, null, indent))
        if ('broken' in read) throw new Error(read.broken.code)
        if (read.faults.length === 0) expect(read.value).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 500 },
    )
  })

  test('is refused where every reader refuses it, with where', () => {
    fc.assert(
      fc.property(
        nearly.map((parts) => parts.join('')),
        (text) => {
          const read = readJson(text)
          const theirs = native(text)
          expect('value' in read).toBe(theirs !== undefined)
          if ('broken' in read) {
            expect(read.broken.line).toBeGreaterThan(0)
            expect(read.broken.line).toBeLessThanOrEqual(text.split('\n').length)
          } else if (read.faults.length === 0) expect(read.value).toEqual(theirs?.value)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['', 1, 1],
    ['{\n  "a": 1,\n  "b": }', 3, 8],
    ['{"a": 1} x', 1, 10],
    ['["é", 01]', 1, 8],
    ['"a\tb"', 1, 3],
  ])('that breaks off or is wrong says where: %j', (text, line, column) => {
    expect(readJson(text)).toEqual({ broken: { code: 'not-json', line, column } })
  })
})

describe('what a text of JSON may not hold is told, with where', () => {
  test.each([
    ['a name twice', '{"a":[{"b":1,"b":2}]}', 'key-twice', ['a', 0, 'b']],
    [
      'a name that reaches into the language',
      '{"a":{"__proto__":{"x":1}}}',
      'key-refused',
      ['a', '__proto__'],
    ],
    ['the same, spelled otherwise', '{"\\u005f_proto__":1}', 'key-refused', ['__proto__']],
    ['a constructor', '{"constructor":{"prototype":1}}', 'key-refused', ['constructor', 'prototype']],
    ['a number that is too large', '{"a":1e400}', 'number', ['a']],
    ['a control', '["a\\u0000"]', 'control', [0]],
    ['a direction turned round', '["a\\u202e1"]', 'turned', [0]],
    ['half a letter', '["\\ud800"]', 'letters', [0]],
  ])('%s', (_, text, code, path) => {
    expect(faultsOf(text)[0]).toEqual({ code, path })
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  test('of a name that stands twice the first stays', () => {
    const read = readJson('{"a":1,"a":2}')
    expect('value' in read && read.value).toEqual({ a: 1 })
  })

  test('of faults without end, some are told', () => {
    expect(faultsOf(`[${'"\\u0000",'.repeat(10_000)}1]`)).toHaveLength(200)
  })
})

describe('a text without end', () => {
  const most = 5 * 1024 * 1024
  const hostile: [string, () => string][] = [
    ['lists in lists', () => '['.repeat(most)],
    ['objects in objects', () => '{"a":'.repeat(most / 5)],
    ['lists beside lists', () => `[${'[],'.repeat(most / 3 - 2)}[]]`],
    ['names', () => `{${Array.from({ length: most / 12 }, (_, at) => `"${at}":1`).join(',')}}`],
    ['one name, over and over', () => `{${'"a":1,'.repeat(most / 6 - 2)}"a":1}`],
    ['one string', () => `"${'a'.repeat(most - 2)}"`],
    ['escapes', () => `"${'\\u0061'.repeat(most / 6 - 1)}"`],
    ['one number', () => '9'.repeat(most)],
    ['space', () => ' '.repeat(most)],
    ['lines', () => '\n'.repeat(most)],
    ['signs that are none', () => '\u0000'.repeat(most)],
  ]
  test.each(hostile)('of %s is read or refused within a second', (_, make) => {
    const text = make()
    const before = process.threadCpuUsage().user
    readJson(text)
    expect((process.threadCpuUsage().user - before) / 1e6).toBeLessThan(1)
  })

  test('is refused where it is too deep, or too much', () => {
    expect(readJson('['.repeat(deepest + 2))).toMatchObject({
      broken: { code: 'too-deep', column: deepest + 2 },
    })
    expect(readJson(`[${'1,'.repeat(mostValues)}1]`)).toMatchObject({ broken: { code: 'too-many' } })
    const fits = '['.repeat(deepest) + ']'.repeat(deepest)
    expect('value' in readJson(fits)).toBe(true)
  })
})

test('an object near the top keeps the text that it came from', () => {
  const text = '{"entry": [ {"resource": {"n": 1.50, "resourceType":"Basic"} } ]}'
  const read = readJson(text)
  if ('broken' in read) throw new Error('broken')
  const { entry } = read.value as { entry: { resource: object }[] }
  expect(read.textOf(entry[0]?.resource ?? {})).toBe('{"n": 1.50, "resourceType":"Basic"}')
})
