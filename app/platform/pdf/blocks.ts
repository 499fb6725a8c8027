import type { Block, Run } from '../pure/print.ts'

export type Sheet = { pdf: PDFKit.PDFDocument; root: PDFKit.PDFStructureElement; points: number }

const ink = '#1b1b1b'
const rule = '#767676'
const headings = { 1: 1.9, 2: 1.4, 3: 1.15 }

/** Draws one block where the last one ended, on a new page where it would not stand whole. */
export function drawBlock(sheet: Sheet, block: Block): void {
  const { pdf, points } = sheet
  switch (block.kind) {
    case 'new-page':
      pdf.addPage()
      return
    case 'heading': {
      const size = points * headings[block.level]
      keepTogether(sheet, size * 1.4 + points * 4)
      if (pdf.y > pdf.page.margins.top) space(sheet, block.level === 1 ? 1 : 0.9)
      tagged(sheet, `H${block.level}`, () =>
        pdf
          .font('strong')
          .fontSize(size)
          .fillColor(ink)
          .text(block.text, left(sheet), pdf.y, { lineGap: size * 0.15 }),
      )
      space(sheet, 0.35)
      return
    }
    case 'paragraph':
      tagged(sheet, 'P', () => write(sheet, block.runs, left(sheet), block.quiet ? points * 0.85 : points))
      space(sheet, 0.6)
      return
    case 'list':
      list(sheet, block)
      return
    case 'note':
      note(sheet, block)
      return
    case 'blank':
      blank(sheet, block)
      return
    case 'ticks':
      ticks(sheet, block)
      return
    case 'grid':
      grid(sheet, block)
  }
}

const left = ({ pdf }: Sheet) => pdf.page.margins.left
const widthFrom = ({ pdf }: Sheet, x: number) => pdf.page.width - pdf.page.margins.right - x
const foot = ({ pdf }: Sheet) => pdf.page.height - pdf.page.margins.bottom

function space({ pdf, points }: Sheet, lines: number): void {
  pdf.y += points * lines
}

function keepTogether(sheet: Sheet, height: number): void {
  if (sheet.pdf.y + height > foot(sheet)) sheet.pdf.addPage()
}

function tagged({ pdf, root }: Sheet, kind: string, draw: () => void): void {
  root.add(pdf.struct(kind, {}, draw))
}

function artifact({ pdf }: Sheet, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}

/** Runs of one paragraph, one after another; an address is printed in words, since paper has no links. */
function write({ pdf, points }: Sheet, runs: readonly Run[], x: number, size = points): void {
  const sheet = { pdf, points } as Sheet
  const width = widthFrom(sheet, x)
  runs.forEach((run, at) => {
    const last = at === runs.length - 1
    pdf
      .font(run.strong ? 'strong' : 'plain')
      .fontSize(size)
      .fillColor(ink)
    const options = { width, lineGap: size * 0.35, continued: !last }
    if (at === 0) pdf.text(run.text, x, pdf.y, options)
    else pdf.text(run.text, options)
  })
}

function list(sheet: Sheet, { ordered, items }: Extract<Block, { kind: 'list' }>): void {
  const { pdf, root, points } = sheet
  const whole = pdf.struct('L')
  root.add(whole)
  const indent = points * (ordered ? 1.9 : 1.3)
  items.forEach((runs, at) => {
    keepTogether(sheet, points * 2.8)
    const top = pdf.y
    whole.add(
      pdf.struct('LI', {}, [
        pdf.struct('Lbl', {}, () => {
          const label = ordered ? `${at + 1}. ` : '• '
          pdf
            .font('strong')
            .fontSize(points)
            .fillColor(ink)
            .text(label, left(sheet), top, { lineBreak: false })
        }),
        pdf.struct('LBody', {}, () => {
          pdf.y = top
          write(sheet, runs, left(sheet) + indent)
        }),
      ]),
    )
    space(sheet, 0.3)
  })
  whole.end()
  space(sheet, 0.4)
}

function note(sheet: Sheet, { title, runs }: Extract<Block, { kind: 'note' }>): void {
  const { pdf, points } = sheet
  const x = left(sheet) + points
  const words = runs.map(({ text }) => text).join('')
  pdf.font('plain').fontSize(points)
  const height =
    pdf.heightOfString(words, { width: widthFrom(sheet, x), lineGap: points * 0.35 }) + points * 2.4
  keepTogether(sheet, Math.min(height, 300))
  const top = pdf.y
  tagged(sheet, 'P', () => {
    write(sheet, [{ text: `${title} `, strong: true }], x)
    write(sheet, runs, x)
  })
  if (pdf.y > top)
    artifact(sheet, () =>
      pdf.moveTo(left(sheet), top).lineTo(left(sheet), pdf.y).lineWidth(3).strokeColor(ink).stroke(),
    )
  space(sheet, 0.7)
}

function label(sheet: Sheet, words: string, hint?: string): void {
  tagged(sheet, 'P', () => {
    write(sheet, [{ text: `${words} `, strong: true }], left(sheet))
    if (hint) write(sheet, [{ text: hint }], left(sheet), sheet.points * 0.9)
  })
}

function blank(sheet: Sheet, { label: words, hint, lines }: Extract<Block, { kind: 'blank' }>): void {
  const { pdf, points } = sheet
  const gap = points * 2.2
  keepTogether(sheet, points * 3 + gap * Math.min(lines, 4))
  label(sheet, words, hint)
  for (let line = 0; line < lines; line++) {
    keepTogether(sheet, gap)
    pdf.y += gap
    artifact(sheet, () => {
      const x = left(sheet)
      pdf
        .moveTo(x, pdf.y)
        .lineTo(x + widthFrom(sheet, x), pdf.y)
        .lineWidth(0.75)
        .strokeColor(rule)
        .stroke()
    })
  }
  space(sheet, 1)
}

function ticks(sheet: Sheet, { label: words, hint, options }: Extract<Block, { kind: 'ticks' }>): void {
  const { pdf, points } = sheet
  keepTogether(sheet, points * 5)
  label(sheet, words, hint)
  space(sheet, 0.2)
  for (const option of options) {
    keepTogether(sheet, points * 2.4)
    const top = pdf.y
    artifact(sheet, () =>
      pdf
        .rect(left(sheet), top + points * 0.1, points, points)
        .lineWidth(1)
        .strokeColor(ink)
        .stroke(),
    )
    tagged(sheet, 'P', () => write(sheet, [{ text: option }], left(sheet) + points * 1.7))
    space(sheet, 0.35)
  }
  space(sheet, 0.5)
}

function grid(sheet: Sheet, { label: words, head, rows }: Extract<Block, { kind: 'grid' }>): void {
  const { pdf, root, points } = sheet
  const x = left(sheet)
  const columns = head.length + 1
  const width = widthFrom(sheet, x) / columns
  const size = points * 0.85
  const headHeight = size * 3.2
  const height = Math.max(size * 4.6, 48)
  keepTogether(sheet, points * 2 + headHeight + height * 2)
  label(sheet, words)
  space(sheet, 0.3)
  const table = pdf.struct('Table')
  root.add(table)
  const cell = (text: string, at: number, top: number, tag: 'TH' | 'TD') =>
    pdf.struct(tag, {}, () =>
      pdf
        .font('strong')
        .fontSize(size)
        .fillColor(ink)
        .text(text || ' ', x + at * width + 4, top + 4, { width: width - 8 }),
    )
  const row = (first: string, texts: string[], tall: number) => {
    keepTogether(sheet, tall)
    const top = pdf.y
    artifact(sheet, () => {
      for (let at = 0; at < columns; at++) pdf.rect(x + at * width, top, width, tall)
      pdf.lineWidth(0.75).strokeColor(rule).stroke()
    })
    table.add(
      pdf.struct('TR', {}, [
        cell(first, 0, top, 'TH'),
        ...texts.map((text, at) => cell(text, at + 1, top, text ? 'TH' : 'TD')),
      ]),
    )
    pdf.y = top + tall
  }
  row('', head, headHeight)
  for (const first of rows)
    row(
      first,
      head.map(() => ''),
      height,
    )
  table.end()
  space(sheet, 1)
}
