import { z } from 'zod'
import { type FrontMatter, splitFrontMatter } from '../../platform/content/front-matter.ts'
import { type Problem, refusals } from '../../platform/content/located.ts'
import { type Card, CardFront, type Exercise, ExerciseFront, type Module, ModuleFront } from './contract.ts'

/** A module's own file: what it says of itself, without its cards and exercises. */
export type ModuleText = Omit<Module, 'slug' | 'cards' | 'exercises'>
export type Item = ModuleText | Card | Exercise

/** A content file as it was read. Without an item it cannot be shown, and the problems say why. */
export type ItemRead = { item?: Item; file: FrontMatter; problems: Problem[] }

const Front = z.discriminatedUnion('kind', [ModuleFront, CardFront, ExerciseFront])

/** The headings of an exercise, and what stands under each. */
const headings = {
  'Two minutes': 'two-minutes',
  Full: 'full',
  'Bad day': 'bad-day',
  'If it feels wrong': 'wrong',
  Transcript: 'transcript',
  Letter: 'letter',
} as const
type Heading = keyof typeof headings
const needed: Heading[] = ['Two minutes', 'Full', 'Bad day', 'If it feels wrong']

/** Reads one Markdown file of the programme. Reports what is wrong by line, and throws nothing. */
export function readItem(text: string): ItemRead {
  const file = splitFrontMatter(text)
  if (file.problems.length > 0) return { file, problems: file.problems }
  const front = Front.safeParse(file.value)
  if (!front.success) return { file, problems: refusals(front.error.issues, file.lineOf) }
  const body = file.body.trim()
  if (front.data.kind !== 'exercise') return { item: { ...front.data, body }, file, problems: [] }
  const { before, under, problems } = sections(file)
  if (problems.length > 0) return { file, problems }
  const of = (heading: Heading) => under.get(heading) ?? ''
  const item: Exercise = {
    ...front.data,
    body: before,
    steps: { 'two-minutes': of('Two minutes'), full: of('Full'), 'bad-day': of('Bad day') },
    ifItFeelsWrong: of('If it feels wrong'),
    transcript: under.get('Transcript'),
    template: under.get('Letter'),
  }
  return { item, file, problems: [] }
}

/** The text before the first heading of an exercise, and under each of its headings. */
function sections({ body, bodyLine }: FrontMatter) {
  const under = new Map<string, string>()
  const problems: Problem[] = []
  const [before = '', ...rest] = body.split(/^(?=## )/m)
  let line = bodyLine + before.split('\n').length - 1
  for (const section of rest) {
    const [first = '', ...lines] = section.split('\n')
    const heading = first.slice(3).trim()
    const text = lines.join('\n').trim()
    if (!(heading in headings)) problems.push({ line, what: `“${heading}” is no heading of an exercise` })
    else if (under.has(heading)) problems.push({ line, what: `“${heading}” stands twice` })
    else if (text === '') problems.push({ line, what: `nothing stands under “${heading}”` })
    under.set(heading, text)
    line += section.split('\n').length - 1
  }
  for (const heading of needed)
    if (!under.has(heading)) problems.push({ line: bodyLine, what: `“## ${heading}” is missing` })
  return { before: before.trim(), under, problems }
}
