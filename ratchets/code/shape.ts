import type { Files } from './files.ts'
import { parse } from './parse.ts'

export const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Files that are longer than anybody reads at once. */
export const tooLong = (files: Files, most = 300) =>
  Object.entries(files)
    .filter(([, text]) => linesOf(text) > most)
    .map(([file, text]) => `${file}: ${linesOf(text)} lines`)

/** The share of lines that comments stand on. */
export function commentShare(files: Files): number {
  let lines = 0
  let commented = 0
  for (const [file, text] of Object.entries(files)) {
    const { comments, lineOf } = parse(file, text)
    lines += linesOf(text)
    for (const { start, end } of comments) commented += lineOf(end) - lineOf(start) + 1
  }
  return commented / lines
}
