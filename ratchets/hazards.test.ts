import { describe, expect, test } from 'vitest'
import { type Files, productFiles } from './code/files.ts'
import { isTest } from './imports/places.ts'

const product = Object.fromEntries(Object.entries(productFiles()).filter(([file]) => !isTest(file)))
const shown = Object.fromEntries(
  Object.entries(product).filter(([file]) => file.endsWith('.tsx') && !file.startsWith('app/ui/text-area/')),
)

const beside = [
  // Its words come from the catalogue, here or in whoever hands them on.
  ['who reads it', /\bwhoReads(=\{(?!['"])|: t\()/],
  ['that nobody watches', /\bnobodyWatches(=\{|: )t\('safety\.nobodyWatches\.short'\)/],
  ['where help is', /\bhelpHref(=|: )['"]\/help-now['"]/],
  ['a name for help', /\bhelpLabel(=\{|: )t\('/],
] as const

/** A box with what it takes from an object beside it. */
const spread = (box: string, text: string) =>
  box.replace(
    /\{\.\.\.(\w+)\}/g,
    (_, name) => new RegExp(`const ${name} = \\{[\\s\\S]*?\\n\\s*\\}`).exec(text)?.[0] ?? '',
  )

/** Each box for free text that leaves out something that must stand beside it, and each that is no such box. */
function bareBoxes(files: Files): string[] {
  return Object.entries(files).flatMap(([file, text]) => [
    ...[...text.matchAll(/<TextArea\b[\s\S]*?\/>/g)].flatMap(([box]) =>
      beside.filter(([, must]) => !must.test(spread(box, text))).map(([what]) => `${file}: ${what}`),
    ),
    ...(/<textarea\b|contenteditable/i.test(text.replaceAll('<TextArea', ''))
      ? [`${file}: a box of its own`]
      : []),
  ])
}

describe('every box for free text', () => {
  test('H01 H02 H03 says who reads it, that nobody watches live, and where help is', () => {
    expect(
      Object.values(shown)
        .join()
        .match(/<TextArea\b/g)?.length,
    ).toBeGreaterThan(2)
    expect(bareBoxes(shown)).toEqual([])
  })

  test('is found when it does not', () => {
    const whole = `<TextArea name="a" whoReads={t('a.b')} nobodyWatches={t('safety.nobodyWatches.short')} helpHref="/help-now" helpLabel={t('a.c')} />`
    expect(bareBoxes({ 'app/one.tsx': whole })).toEqual([])
    const taken = `const all = {\n nobodyWatches: t('safety.nobodyWatches.short'),\n }\n`
    expect(bareBoxes({ 'app/one.tsx': taken + whole.replace(/nobody\S+/, '{...all}') })).toEqual([])
    expect(bareBoxes({ 'app/one.tsx': whole.replace(/nobody\S+/, '{...all}') })).toHaveLength(1)
    for (const part of ['whoReads', 'nobodyWatches', 'helpHref', 'helpLabel'])
      expect(bareBoxes({ 'app/one.tsx': whole.replace(part, 'other') })).toHaveLength(1)
    expect(bareBoxes({ 'app/one.tsx': '<textarea name="a" />' })).toHaveLength(1)
    expect(bareBoxes({ 'app/one.tsx': '<div contenteditable />' })).toHaveLength(1)
  })
})

// The harm of a part that is not there cannot happen. Whoever builds it comes by here, and to the hazard log.
describe('what is not built yet', () => {
  test('H09 no line joins a gap: nothing on a page draws one from what people wrote', () => {
    const drawn = Object.entries(shown).filter(
      ([file, text]) =>
        /^app\/capabilities\/(?!account\/)/.test(file) && /<(polyline|path|line|canvas)\b/.test(text),
    )
    expect(drawn.map(([file]) => file)).toEqual([])
  })
})
