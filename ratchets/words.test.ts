import { expect, test } from 'vitest'
import { readFiles } from './code/files.ts'
import { isTest } from './imports/places.ts'
import { type Allowed, unkind, untranslatable } from './words/spoken.ts'

const shown = Object.fromEntries(
  Object.entries(
    readFiles(
      'app/language/**/*.{ts,tsx}',
      'app/{capabilities,workspaces}/**/*.tsx',
      'app/capabilities/**/{screens,parts,islands}/**/*.ts',
      'app/ui/**/*.examples.tsx',
      'seeds/**/*.ts',
    ),
  ).filter(([file]) => !file.includes('.test.')),
)

const allowed: Allowed[] = []

test('what is shown was read', () => {
  expect(Object.keys(shown).length).toBeGreaterThan(40)
})

test('nothing shown speaks of a person as principle 1 forbids', () => {
  expect(unkind(shown, allowed)).toEqual([])
})

test('each exception is needed and has a reason', () => {
  for (const { file, phrase, because } of allowed) {
    expect(shown[file]).toMatch(phrase)
    expect(because.length).toBeGreaterThan(12)
  }
})

test.each([
  `export const a = { b: 'For people who suffer from pain' }`,
  'export const a = `This person is non-compliant`',
  'export const A = () => <p>It is all in your head</p>',
  `export const A = () => <Card heading="Retrain your brain" />`,
  `export const a = 'Well done!'`,
  `export const a = 'Your treatment failed'`,
])('unkind words are found: %s', (text) => {
  const files = { 'app/language/en/planted.tsx': text }
  expect(unkind(files)).toHaveLength(1)
  expect(unkind(files, [{ file: 'app/language/en/planted.tsx', phrase: /./, because: 'planted' }])).toEqual(
    [],
  )
})

test('words between tags come from the catalogue', () => {
  const screens = Object.entries(shown).filter(
    ([file]) => /^app\/(capabilities|workspaces)\//.test(file) && !isTest(file),
  )
  expect(untranslatable(Object.fromEntries(screens))).toEqual([])
  expect(untranslatable({ 'app/planted.tsx': 'export const A = () => <p>Hello {name}</p>' })).toHaveLength(1)
})
