/**
 * Remembers what was opened, for words that lists show again and again: opening costs far more than looking up. It is
 * asked with the sealed bytes themselves, so it answers only whoever was given them, and never with an earlier text.
 * At most so many are remembered, the least used are let go, and nothing is written anywhere.
 */
export function rememberOpened(most: number) {
  let recent = new Map<string, { sealed: string; words: string }>()
  let older = recent
  return (place: string, sealedBytes: Buffer, open: () => string): string => {
    const sealed = sealedBytes.toString('latin1')
    const known = recent.get(place) ?? older.get(place)
    if (known?.sealed === sealed && recent.has(place)) return known.words
    const words = known?.sealed === sealed ? known.words : open()
    if (recent.size >= most / 2) {
      older = recent
      recent = new Map()
    }
    recent.set(place, { sealed, words })
    return words
  }
}
