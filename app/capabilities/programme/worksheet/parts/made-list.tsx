import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import type { Field } from '../../contract.ts'
import type { Worksheet } from '../contract.ts'
import { saidLines } from './answer-words.ts'

type Props = {
  made: Worksheet[]
  titleOf: (worksheet: Worksheet) => string
  fieldsOf: (worksheet: Worksheet) => Field[]
}

const longest = 80

/** What somebody made, each with its first words, so that two of a kind can be told apart. */
export function MadeList({ made, titleOf, fieldsOf }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const firstWords = (worksheet: Worksheet) => {
    const fields = fieldsOf(worksheet)
    const answers = worksheet.heads[0]?.answers ?? {}
    const words = fields.flatMap((field) => saidLines(t, tag, field, answers, fields))[0] ?? ''
    return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words
  }
  return (
    <LinkList
      items={made.map((worksheet) => ({
        href: `/made/${worksheet.id}`,
        title: titleOf(worksheet),
        hint: firstWords(worksheet) || undefined,
        note: [
          worksheet.heads.length > 1 && `${t('worksheet.twoPlaces')}.`,
          worksheet.putAwayAt
            ? t('worksheet.putAwayOn', { day: shortDay(worksheet.putAwayAt, tag) })
            : t('worksheet.lastChanged', { day: shortDay(worksheet.changedAt, tag) }),
        ]
          .filter(Boolean)
          .join(' '),
      }))}
    />
  )
}
