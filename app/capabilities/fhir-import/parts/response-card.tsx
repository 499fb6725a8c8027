import { useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { KnownInstrument, KnownItem, Response, Value } from '../contract.ts'
import { scaleInWords } from './texts.ts'

type Props = { response: Response; instrument: KnownInstrument | undefined; language: string }

/** Answers that would be added: what they are to, their day, our own total, and one that came with them. */
export function ResponseCard({ response, instrument, language }: Props) {
  const t = useText()
  const { title, on, helped, scores, claims, answers } = response
  const given = Object.entries(answers)
  const own = scores.find(({ scale }) => scale === 'score') ?? scores[0]
  const inWords = (code: string, value: Value): [string, string] => {
    const item = instrument?.items.find((each) => each.code === code)
    return [item?.words ?? code, valueInWords(item, value) ?? t('fhirImport.declined')]
  }
  return (
    <Card heading={title} level={3}>
      <p>
        {t('fhirImport.answeredOn', { day: shortDay(new Date(`${on}T12:00:00Z`), language) })}
        {helped && ` ${t('fhirImport.helped')}`}
      </p>
      {claims.length === 0 && (
        <p>
          {own ? t('fhirImport.score', { score: own.shown }) : t('fhirImport.noScore')}
          {own?.prorated && ` ${t('fhirImport.prorated', { count: own.stoodIn })}`}
        </p>
      )}
      {claims.length > 0 && (
        <Table
          caption={t('fhirImport.claimsTitle')}
          head={[
            t('fhirImport.claimScale'),
            t('fhirImport.claimTheirs'),
            t('fhirImport.claimOurs'),
            t('fhirImport.claimHow'),
          ]}
          rows={claims.map(({ scale, claimed, agrees }) => {
            const ours = scores.find((each) => each.scale === scale)
            return [
              scaleInWords(t, scale),
              claimed,
              ours
                ? `${ours.shown}${ours.prorated ? `. ${t('fhirImport.prorated', { count: ours.stoodIn })}` : ''}`
                : t('fhirImport.claimNone'),
              t(agrees ? 'fhirImport.claimAgrees' : 'fhirImport.claimDiffers'),
            ]
          })}
        />
      )}
      <Details
        summary={
          given.length === 1 ? t('fhirImport.answersOne') : t('fhirImport.answers', { count: given.length })
        }
      >
        <Table
          caption={title}
          captionHidden
          head={[t('fhirImport.question'), t('fhirImport.answer')]}
          rows={given.map(([code, value]) => inWords(code, value))}
        />
      </Details>
    </Card>
  )
}

/** An answer as it was given; undefined: they would rather not say. */
function valueInWords(item: KnownItem | undefined, value: Value): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object' && !Array.isArray(value)) return undefined
  const options = item && item.kind !== 'number' ? item.options : []
  return [value]
    .flat()
    .map((code) => options.find((option) => option.code === code)?.words ?? code)
    .join(', ')
}
