import type { Field } from '../../app/capabilities/programme/contract.ts'
import type { Item } from '../../app/capabilities/programme/parse.ts'
import type { FrontMatter } from '../../app/platform/content/front-matter.ts'
import { type Passage, passagesOf } from './markdown.ts'

/** A passage of an item; a myth is quoted to be sorted, and may say what Concord does not. */
export type ItemPassage = Passage & { myth?: boolean }

/** Everything in an item that a person reads: its text, and the words of its fields and of its player. */
export function readByPeople(item: Item, { lineOf, body, bodyLine }: FrontMatter): ItemPassage[] {
  const at = (...path: PropertyKey[]) => lineOf(path)
  const head = [
    { line: at('title'), text: item.title },
    ...('summary' in item ? [{ line: at('summary'), text: item.summary }] : []),
  ]
  const written = passagesOf(body, bodyLine).filter(({ heading }) => !heading)
  if (item.kind !== 'exercise') return [...head, ...written]
  const asked = item.fields.flatMap((field, index) =>
    wordsOfField(field, (...path) => at('fields', index, ...path)),
  )
  const said = item.player?.kind === 'steps' ? item.player.steps : []
  return [
    ...head,
    ...written,
    ...asked,
    ...said.map(({ say }, index) => ({ line: at('player', 'steps', index, 'say'), text: say })),
  ]
}

function wordsOfField(field: Field, at: (...path: PropertyKey[]) => number): ItemPassage[] {
  const common = [
    { line: at('label'), text: field.label },
    ...(field.hint ? [{ line: at('hint'), text: field.hint }] : []),
  ]
  if (field.kind === 'one' || field.kind === 'many')
    return [
      ...common,
      ...field.options.flatMap(({ label, because }, index) => [
        { line: at('options', index, 'label'), text: label },
        ...(because ? [{ line: at('options', index, 'because'), text: because }] : []),
      ]),
    ]
  if (field.kind === 'week')
    return [
      ...common,
      ...field.rows.map(({ label }, index) => ({ line: at('rows', index, 'label'), text: label })),
    ]
  if (field.kind === 'myth')
    return [
      ...common,
      { line: at('myth'), text: field.myth, myth: true },
      { line: at('because'), text: field.because },
    ]
  return common
}
