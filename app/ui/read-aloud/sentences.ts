/** One sentence of a page: what is said, and where it stands. */
export type Sentence = { words: string; range: Range; block: Element }

const blocks = 'h1, h2, h3, h4, p, li, dt, dd, summary, blockquote, figcaption, td, th, legend, label'

/** The sentences of a place in the order they are read; what is folded away, hidden or marked is left out. */
export function sentencesOf(place: Element, language: string): Sentence[] {
  return [...place.querySelectorAll(blocks)].filter(isRead).flatMap((block) => {
    const texts = textsOf(block)
    const whole = texts.map((node) => node.data).join('')
    return split(whole, language).flatMap(({ from, to }) => {
      const words = whole.slice(from, to).replace(/\s+/g, ' ').trim()
      if (!/[\p{L}\p{N}]/u.test(words)) return []
      return [{ words, block, range: rangeOf(texts, from, to) }]
    })
  })
}

function isRead(block: Element): boolean {
  if (block.closest('[hidden], [data-not-read]')) return false
  return block.checkVisibility?.() ?? true
}

/** A block's own text: what a block within it says is read there. */
function textsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent?.closest(blocks) === block && !parent.closest('[data-not-read], [aria-hidden=true]'))
      found.push(node as Text)
  }
  return found
}

function split(text: string, language: string): { from: number; to: number }[] {
  if (typeof Intl.Segmenter === 'function') {
    const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    return segments.map(({ index, segment }) => ({ from: index, to: index + segment.length }))
  }
  return [...text.matchAll(/[^.?!]+(?:[.?!]+|$)/g)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }))
}

function rangeOf(texts: Text[], from: number, to: number): Range {
  const range = document.createRange()
  let at = 0
  let begun = false
  for (const node of texts) {
    const end = at + node.length
    if (!begun && from < end) {
      range.setStart(node, from - at)
      begun = true
    }
    if (begun && to <= end) {
      range.setEnd(node, to - at)
      return range
    }
    at = end
  }
  return range
}
