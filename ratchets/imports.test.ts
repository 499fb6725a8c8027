import { describe, expect, test } from 'vitest'
import { productFiles } from './code/files.ts'
import { modulesOf } from './imports/modules.ts'
import { clean, planted } from './imports/planted.ts'
import { importRules } from './imports/rules.ts'

const modules = modulesOf(productFiles())

test('the product was read', () => {
  const imports = [...modules.values()].reduce((sum, { edges }) => sum + edges.length, 0)
  expect(modules.size).toBeGreaterThan(50)
  expect(imports).toBeGreaterThan(modules.size)
  const relative = [...modules.values()].flatMap(({ edges }) =>
    edges.filter(({ to }) => /^app\/.*\.tsx?$/.test(to)),
  )
  expect(relative.filter(({ to }) => !modules.has(to))).toEqual([])
})

describe.each(Object.entries(importRules))('%s', (name, rule) => {
  test('holds', () => {
    expect(rule(modules).map(({ file, line, why }) => `${file}:${line} ${why}`)).toEqual([])
  })

  test('a small product that keeps it passes', () => {
    expect(rule(modulesOf(clean))).toEqual([])
  })

  test.each(planted[name] ?? [])('catches a planted violation: $what', ({ files, says }) => {
    const [violation] = rule(modulesOf(files))
    expect(violation?.why).toMatch(says)
    expect(violation?.line).toBe(1)
  })

  test('has a planted violation', () => {
    expect(planted[name]?.length).toBeGreaterThan(0)
  })
})
