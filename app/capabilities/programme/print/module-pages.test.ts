import { expect, it } from 'vitest'
import { englishLanguage } from '../../../language/text.tsx'
import { makePdf } from '../../../platform/pdf/pdf.server.ts'
import type { Block, Run } from '../../../platform/pure/print.ts'
import { programme } from '../content.reads.server.ts'
import { modulePages } from './module-pages.ts'

const said = (runs: Run[]) => runs.map(({ text }) => text).join('')

function wordsIn(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return said(block.runs)
    case 'note':
      return `${block.title} ${said(block.runs)}`
    case 'list':
      return block.items.map(said).join(' ')
    case 'blank':
      return `${block.label} ${block.hint ?? ''}`
    case 'ticks':
      return `${block.label} ${block.hint ?? ''} ${block.options.join(' ')}`
    case 'grid':
      return [block.label, ...block.head, ...block.rows].join(' ')
    case 'new-page':
      return ''
  }
}

// The numbers of a list are drawn, and an address inside Concord is of no use on paper.
const words = (text: string) => text.replace(/\]\([^)]*\)|^\d+\. /gm, ' ').match(/[\p{L}\d’]+/gu) ?? []

it.each(programme)('$title: every word that stands on screen stands on paper too', (module) => {
  const printed = new Set(words(modulePages(module, englishLanguage).map(wordsIn).join(' ')))
  const texts = [
    module.body,
    ...module.cards.flatMap(({ title, body }) => [title, body]),
    ...module.exercises.flatMap((exercise) => [
      exercise.title,
      exercise.summary,
      exercise.body,
      ...Object.values(exercise.steps),
      exercise.ifItFeelsWrong,
      exercise.transcript ?? '',
      ...exercise.fields.flatMap((field) =>
        'options' in field ? field.options.map(({ label }) => label) : [field.label],
      ),
    ]),
  ]
  const missing = texts.flatMap(words).filter((word) => !printed.has(word))
  expect(missing).toEqual([])
})

it('a whole module can be made as a PDF in both sizes', async () => {
  const [module] = programme
  if (!module) throw new Error('There is no programme')
  const print = {
    title: module.title,
    language: 'en-GB',
    footer: 'Concord',
    pageOf: '{page}/{pages}',
    blocks: modulePages(module, englishLanguage),
  }
  const [normal, large] = await Promise.all(
    (['normal', 'large'] as const).map((size) => makePdf(print, size, new Date('2026-11-21'))),
  )
  expect(
    Buffer.from(normal ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(large?.length).toBeGreaterThan(0)
})
