import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PrintDocument, PrintSize } from '../pure/print.ts'
import { drawBlock, type Sheet } from './blocks.ts'

const fonts = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin'
const resolve = createRequire(import.meta.url).resolve
const typeface = (weight: 400 | 700) => readFileSync(resolve(`${fonts}-${weight}-normal.woff`))

const mm = 72 / 25.4
const margin = { normal: 20 * mm, large: 18 * mm }
// Large print is half as large again.
const points = { normal: 12, large: 18 }

/** Makes a tagged PDF on A4: headings, paragraphs, lists and tables keep their meaning for a screen reader. */
export async function makePdf(
  print: PrintDocument,
  size: PrintSize,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  // Most processes never make one: what draws it comes with the first.
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin[size], left: margin[size], right: margin[size], bottom: margin[size] + 10 * mm },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: print.language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: print.title, Creator: 'Concord', Producer: 'Concord', CreationDate: at },
  })
  const done = collected(pdf)
  pdf.registerFont('plain', typeface(400)).registerFont('strong', typeface(700))
  const root = pdf.struct('Document', { title: print.title, lang: print.language })
  pdf.addStructure(root)
  const sheet: Sheet = { pdf, root, points: points[size] }
  for (const block of print.blocks) drawBlock(sheet, block)
  root.end()
  numberPages(sheet, print)
  pdf.end()
  return await done
}

/** The foot of each page is no part of the text, so that it is not read aloud in the middle of a sentence. */
function numberPages({ pdf, points: size }: Sheet, { footer, pageOf }: PrintDocument): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page)
    const { left, right, bottom } = pdf.page.margins
    pdf.page.margins.bottom = 0
    const width = pdf.page.width - left - right
    const words = pageOf.replace('{page}', String(page + 1)).replace('{pages}', String(count))
    pdf
      .font('plain')
      .fontSize(Math.max(9, size * 0.75))
      .fillColor('#444')
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.text(`${footer} · ${words}`, left, pdf.page.height - bottom + 6 * mm, { width, lineBreak: true })
    pdf.endMarkedContent()
    pdf.page.margins.bottom = bottom
  }
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    pdf.on('error', reject)
  })
}
