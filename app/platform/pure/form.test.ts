import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm, typedIn } from './form.ts'
import { requiredLine } from './words.ts'

const Shape = z.object({
  name: requiredLine(10),
  day: z.enum(['mon', 'tue'], 'choose'),
  part: z.array(z.string()),
})
const read = (text: string) => parseForm(Shape, new URLSearchParams(text), ['part'])

test('a form that fits is a value', () => {
  expect(read('name=+Rosa+&day=mon&part=a&part=b')).toEqual({
    ok: true,
    value: { name: 'Rosa', day: 'mon', part: ['a', 'b'] },
  })
})

test('one that does not names each field once, and keeps what was typed', () => {
  expect(read('name=&name=second&day=sun&part=a&more=kept')).toEqual({
    ok: false,
    problems: [
      { field: 'name', code: 'empty' },
      { field: 'day', code: 'choose' },
    ],
    typed: { name: '', day: 'sun', part: ['a'], more: 'kept' },
  })
})

test('nothing that is sent is lost or makes it throw, also names that objects have', () => {
  const words = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'name', 'part'))
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.string())), (pairs) => {
      const form = new URLSearchParams(pairs)
      const parsed = parseForm(Shape, form, ['part'])
      if (parsed.ok) return
      for (const [name, value] of Object.entries(parsed.typed))
        expect(value).toEqual(name === 'part' ? form.getAll(name) : form.get(name))
      expect(new Set(Object.keys(parsed.typed))).toEqual(new Set(form.keys()))
    }),
  )
  expect(Object.getPrototypeOf(typedIn(new URLSearchParams('__proto__=x')))).toBe(Object.prototype)
})
