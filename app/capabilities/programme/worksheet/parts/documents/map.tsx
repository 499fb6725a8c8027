import { useText } from '../../../../../language/text.tsx'
import { LinkMap } from '../../../../../ui/link-map/link-map.tsx'
import type { Field } from '../../../contract.ts'
import { linksOf, textLines } from '../../answers.rules.ts'
import { saidLines } from '../answer-words.ts'
import { ListDocument } from './list.tsx'
import { type DocumentProps, saying } from './props.ts'

const size = { width: 360, height: 500, rx: 118, ry: 205 }

/** A picture of the areas that say something and the links between them, and all of it in words. */
export function MapDocument({ exercise, answers }: DocumentProps) {
  const t = useText()
  const field = exercise.fields.find(isLinks)
  const links = field ? linksOf(answers, field) : []
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const areas = exercise.fields.filter(
    ({ name }) => field?.between.includes(name) && (linked.has(name) || textLines(answers[name]).length > 0),
  )
  const inWords = field ? saidLines(t, '', field, answers, exercise.fields) : []
  return (
    <>
      {areas.length > 1 && (
        <LinkMap
          label={[t('worksheet.mapPicture'), inWords.join(' ') || t('worksheet.mapNoLinks')].join(': ')}
          areas={areas}
          links={links}
          size={size}
        />
      )}
      {saying(exercise.fields, answers).length > 0 && (
        <ListDocument fields={exercise.fields} among={exercise.fields} answers={answers} />
      )}
    </>
  )
}

const isLinks = (field: Field): field is Extract<Field, { kind: 'links' }> => field.kind === 'links'
