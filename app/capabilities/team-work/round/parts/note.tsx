import { type Text, useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Quote } from '../../../../ui/person-words/person-words.tsx'
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx'
import type { RoundItem } from '../contract.ts'

type Props = { item: RoundItem; personName?: string }

/** What a round asked and decided: the note that the person reads stands first, for both sides alike. */
export function RoundNote({ item, personName }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const day = (at: Date) => shortDay(at, tag)
  const { note, decision, owner, by, decidedAt } = item
  return (
    <>
      {note && decidedAt && (
        <Quote
          attribution={t('round.noteBy', {
            name: item.decidedBy || t('sharing.someone'),
            day: day(decidedAt),
          })}
        >
          {note}
        </Quote>
      )}
      <SummaryList
        rows={[
          {
            key: t('round.question'),
            value: `${item.question} (${t('round.askedBy', { name: item.askedBy || t('sharing.someone'), day: day(item.askedAt) })})`,
          },
          ...(decision ? [{ key: t('round.decision'), value: decision }] : []),
          ...(owner ? [{ key: t('round.owner'), value: ownerInWords(t, item, personName) }] : []),
          ...(by ? [{ key: t('round.by'), value: day(new Date(`${by}T12:00:00Z`)) }] : []),
        ]}
      />
      {!decidedAt && <p>{t(item.leftAt ? 'round.left' : 'round.waits')}</p>}
    </>
  )
}

function ownerInWords(t: Text, { owner, teamName }: RoundItem, personName: string | undefined): string {
  if (owner?.kind === 'professional') return owner.name || t('sharing.someone')
  if (owner?.kind === 'team') return teamName || t('round.team')
  return personName ?? t('explanation.you')
}
