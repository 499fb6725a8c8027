import { type FrontMatter, splitFrontMatter } from '../../platform/content/front-matter.ts'
import { type Problem, refusals } from '../../platform/content/located.ts'
import { type Reading, ReadingFront } from './contract.ts'

export const headings = { found: 'What was found', sure: 'How sure', week: 'This week' } as const

/** A page as it was read. Without a reading it cannot be shown, and the problems say why. */
export type ReadingRead = { reading?: Reading; file: FrontMatter; problems: Problem[] }

/** Reads one file of content/reflection. Reports what is wrong by line, and throws nothing. */
export function readReading(text: string): ReadingRead {
  const file = splitFrontMatter(text)
  if (file.problems.length > 0) return { file, problems: file.problems }
  const front = ReadingFront.safeParse(file.value)
  if (!front.success) return { file, problems: refusals(front.error.issues, file.lineOf) }
  const [before = '', ...parts] = file.body.split(/^## /m)
  const titles = parts.map((part) => part.split('\n')[0]?.trim() ?? '')
  const texts = parts.map((part) => part.split('\n').slice(1).join('\n').trim())
  const wanted = Object.values(headings)
  if (before.trim() !== '' || titles.join('\n') !== wanted.join('\n') || texts.includes(''))
    return {
      file,
      problems: [
        { line: file.bodyLine, what: `is “## ${wanted.join('”, “## ')}”, in this order, none empty` },
      ],
    }
  const [found = '', sure = '', week = ''] = texts
  return { reading: { ...front.data, found, sure, week }, file, problems: [] }
}
