import type { Line, NotUnderstood } from './contract.ts'

/** The content lines of a calendar (RFC 5545, 3.1): a line that begins with a space or a tab goes on with the one before. */
export function linesOf(text: string): { lines: Line[]; problems: NotUnderstood[] } {
  const unfolded: { at: number; parts: string[] }[] = []
  for (const [index, typed] of text.split(/\r\n|\n|\r/).entries()) {
    const last = unfolded.at(-1)
    if (/^[ \t]/.test(typed) && last) last.parts.push(typed.slice(1))
    else if (typed !== '') unfolded.push({ at: index + 1, parts: [typed] })
  }
  const lines: Line[] = []
  const problems: NotUnderstood[] = []
  for (const { at, parts } of unfolded) {
    const line = lineOf(at, parts.join(''))
    if (line) lines.push(line)
    else problems.push({ line: at, code: 'line' })
  }
  return { lines, problems }
}

const param = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y

function lineOf(at: number, text: string): Line | undefined {
  const name = /^[A-Za-z0-9-]+/.exec(text)?.[0]
  if (!name) return undefined
  const params = new Map<string, string>()
  let place = name.length
  for (;;) {
    param.lastIndex = place
    const found = param.exec(text)
    if (!found) break
    params.set((found[1] ?? '').toUpperCase(), (found[2] ?? '').replaceAll('"', ''))
    place = param.lastIndex
  }
  if (text[place] !== ':') return undefined
  return { at, name: name.toUpperCase(), params, value: text.slice(place + 1) }
}

/** A text value, with what was escaped in it put back. */
export function textOf(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped))
}
