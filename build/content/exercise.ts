import { marked } from 'marked'
import { type Exercise, lengths } from '../../app/capabilities/programme/contract.ts'
import type { FrontMatter } from '../../app/platform/content/front-matter.ts'
import type { Problem } from '../../app/platform/content/located.ts'
import { countWords } from './reading-age.ts'

const headings = { 'two-minutes': 'Two minutes', full: 'Full', 'bad-day': 'Bad day' } as const

/** What is wrong with an exercise beyond its shape: its three lengths, its transcript, its letter, its fields. */
export function exerciseProblems(
  item: Exercise,
  file: FrontMatter,
  opens: (href: string) => boolean,
): Problem[] {
  const under = (heading: string) =>
    file.bodyLine +
    Math.max(
      0,
      file.body.split('\n').findIndex((line) => line.trim() === `## ${heading}`),
    )
  const long = (heading: string, text: string) =>
    countWords(text) > 200
      ? [{ line: under(heading), what: `“${heading}” has ${countWords(text)} words; at most 200` }]
      : []
  return [
    ...(countWords(item.body) > 60
      ? [
          {
            line: file.bodyLine,
            what: `the text before the steps has ${countWords(item.body)} words; at most 60`,
          },
        ]
      : []),
    ...lengths.flatMap((length) => {
      const heading = headings[length]
      const numbered = marked
        .lexer(item.steps[length])
        .some((token) => token.type === 'list' && token.ordered)
      return [
        ...long(heading, item.steps[length]),
        ...(numbered ? [] : [{ line: under(heading), what: `“${heading}” has no numbered steps` }]),
      ]
    }),
    ...long('If it feels wrong', item.ifItFeelsWrong),
    ...transcriptProblems(item, file, under('Transcript')),
    ...letterProblems(item, file, under('Letter')),
    ...fieldProblems(item, file),
    ...(item.room === undefined || opens(item.room)
      ? []
      : [{ line: file.lineOf(['room']), what: `no page of Concord is at ${item.room}` }]),
  ]
}

const bare = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** What can be played can be read: the transcript holds all that is said, in order. */
function transcriptProblems({ player, transcript }: Exercise, file: FrontMatter, line: number): Problem[] {
  if (!player) return []
  if (transcript === undefined)
    return [{ line: file.lineOf(['player']), what: 'what is played has no “## Transcript”' }]
  const written = bare(transcript)
  let from = 0
  const said = player.kind === 'steps' ? player.steps.filter((step) => step.in.includes('full')) : []
  return said.flatMap(({ say }) => {
    const at = written.indexOf(bare(say), from)
    if (at === -1) return [{ line, what: `the transcript leaves out “${say}”, or says it in another order` }]
    from = at + bare(say).length
    return []
  })
}

function letterProblems(
  { document, template, fields }: Exercise,
  file: FrontMatter,
  line: number,
): Problem[] {
  if (document === 'letter' && template === undefined)
    return [{ line: file.lineOf(['document']), what: 'a letter stands under “## Letter”' }]
  const names = new Set(fields.map(({ name }) => name))
  const places = [...(template ?? '').matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name ?? '')
  return places
    .filter((name) => !names.has(name))
    .map((name) => ({ line, what: `the letter has a place {${name}}, and there is no such field` }))
}

function fieldProblems({ fields }: Exercise, { lineOf }: FrontMatter): Problem[] {
  const names = fields.map(({ name }) => name)
  const twice = names.flatMap((name, at) =>
    names.indexOf(name) < at
      ? [{ line: lineOf(['fields', at, 'name']), what: `two fields are called “${name}”` }]
      : [],
  )
  const unlinked = fields.flatMap((field, at) =>
    field.kind === 'links'
      ? field.between
          .filter((name) => !names.includes(name))
          .map((name) => ({ line: lineOf(['fields', at, 'between']), what: `links to no field “${name}”` }))
      : [],
  )
  return [...twice, ...unlinked]
}
