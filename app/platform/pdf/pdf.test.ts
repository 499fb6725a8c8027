import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { Block } from '../pure/print.ts'
import { makePdf } from './pdf.server.ts'

const blocks: Block[] = [
  { kind: 'heading', level: 1, text: 'Flare-ups' },
  { kind: 'paragraph', runs: [{ text: 'Some days are ' }, { text: 'louder', strong: true }, { text: '.' }] },
  { kind: 'list', ordered: true, items: [[{ text: 'One kind line.' }], [{ text: 'One thing that helps.' }]] },
  { kind: 'note', title: 'New or different?', runs: [{ text: 'Ask for help.' }] },
  { kind: 'blank', label: 'What I do first', lines: 3 },
  { kind: 'ticks', label: 'What helps me', options: ['Warmth', 'Music'] },
  { kind: 'grid', label: 'My week', head: ['Morning', 'Evening'], rows: ['Monday', 'Tuesday'] },
]
const print = {
  title: 'A pack',
  language: 'en-GB',
  footer: 'Concord',
  pageOf: 'Page {page} of {pages}',
  blocks: Array.from({ length: 5 }, () => blocks).flat(),
}

/** Every object and stream of a PDF as text. */
function opened(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf)
  const text = raw.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map((found) => {
    try {
      return inflateSync(raw.subarray(found.index + found[0].length)).toString('latin1')
    } catch {
      return ''
    }
  })
  return text + streams.join('\n')
}
const pagesOf = (text: string) => text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

it('keeps the meaning of headings, lists and tables, and says its language and title', async () => {
  const text = opened(await makePdf(print, 'normal', new Date('2026-11-21')))
  for (const said of ['/Marked true', '/Lang (en-GB)', '/DisplayDocTitle true', 'pdfuaid'])
    expect(text).toContain(said)
  for (const kind of ['H1', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH'])
    expect(text).toMatch(new RegExp(`/S /${kind}\\b`))
  expect(text).toContain('/Artifact')
})

it('says everything in large print too, on more pages', async () => {
  const [normal, large] = await Promise.all(
    (['normal', 'large'] as const).map(async (size) => opened(await makePdf(print, size, new Date()))),
  )
  expect(pagesOf(large ?? '')).toBeGreaterThan(pagesOf(normal ?? ''))
  const kinds = (text = '') => text.match(/\/S \/\w+/g)?.toSorted()
  expect(kinds(large)).toEqual(kinds(normal))
})
