/** A word as it is compared, and where it stands. One that was drawn together with another stands where both do. */
export type Word = {
  said: string
  start: number
  end: number
  /** Only a space or a hyphen parts it from the word before. */
  joined: boolean
}

const letters = /[\p{L}\p{M}\p{N}'’‘ʼ´`]+/gu
const apostrophes = /['’‘ʼ´`]/g
const endings: Record<string, string> = { re: 'are', ve: 'have', ll: 'will', d: 'had', m: 'am' }
const beforeIs = new Set(['it', 'that', 'there', 'what', 'who', 'he', 'she', 'here', 'where', 'this'])
const beforeNot: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' }

/** The words of a text, in small letters, each contraction as the words that it was drawn together from. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let before: number | undefined
  for (const { 0: found, index } of text.matchAll(letters)) {
    const { from, to } = withoutQuotes(found)
    if (from === to) continue
    const joined = before !== undefined && joins(text.slice(before, index))
    before = index + found.length
    const said = found.slice(from, to).toLowerCase().replace(apostrophes, "'")
    for (const [place, part] of apart(said).entries())
      words.push({ said: part, start: index + from, end: index + to, joined: place > 0 || joined })
  }
  return words
}

function withoutQuotes(word: string): { from: number; to: number } {
  const quote = (at: number) => "'’‘ʼ´`".includes(word.charAt(at))
  let [from, to] = [0, word.length]
  while (from < to && quote(from)) from += 1
  while (from < to && quote(to - 1)) to -= 1
  return { from, to }
}

function joins(gap: string): boolean {
  if (gap === '-' || gap === '\u2010' || gap === '\u2011') return true
  return gap.trim() === '' && gap.split('\n').length < 3
}

function apart(word: string): string[] {
  if (word === 'cannot') return ['can', 'not']
  if (word.endsWith("n't")) {
    const verb = word.slice(0, -3)
    return [beforeNot[verb] ?? verb, 'not']
  }
  const at = word.lastIndexOf("'")
  if (at === -1) return [word]
  const [start, end] = [word.slice(0, at), word.slice(at + 1)]
  if (end === 's' && beforeIs.has(start)) return [start, 'is']
  const whole = endings[end]
  return whole ? [start, whole] : [word]
}
