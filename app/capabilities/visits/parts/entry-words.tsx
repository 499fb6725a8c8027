import type { ComponentChildren } from 'preact'
import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Draft } from '../../../ui/draft/draft.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Kind, Version } from '../entries.contract.ts'
import type { Seat } from '../seat.contract.ts'
import { authorWords, dayWords, whoWords } from './texts.ts'

type Props = { kind: Kind; version: Version; names: Map<string, string>; seat: Seat }

const sortTexts: Record<string, 'visits.test' | 'visits.medicine' | 'visits.somethingElse'> = {
  test: 'visits.test',
  medicine: 'visits.medicine',
  'something-else': 'visits.somethingElse',
}

/** One version of anything written at a visit, with who wrote it; a helper’s is marked as a draft. */
export function EntryWords(props: Props) {
  const t = useText()
  const { version, seat } = props
  const body = <Said {...props} />
  if (!version.draft) return body
  return <Draft words={t('visits.draft', { helper: version.helper ?? '', name: seat.name })}>{body}</Draft>
}

function Said({ kind, version, names, seat }: Props): ComponentChildren {
  const t = useText()
  const { tag } = useLanguage()
  const { fields } = version
  const by = t('visits.writtenBy', {
    name: authorWords(t, version, seat),
    day: shortDay(version.writtenAt, tag),
  })
  if (kind === 'topic' || kind === 'note') return <Quote attribution={by}>{fields.words}</Quote>
  if (kind === 'decision')
    return (
      <div>
        <p>
          <strong>
            <bdi>{whoWords(t, fields, names, seat)}</bdi>
          </strong>
          {', '}
          {fields.by ? t('visits.by', { day: dayWords(fields.by, tag) }) : t('visits.noBy')}
        </p>
        <Quote attribution={by}>{fields.what}</Quote>
      </div>
    )
  const whose = {
    person:
      seat.side === 'person' ? t('visits.whosePerson') : t('visits.whosePersonOther', { name: seat.name }),
    professional: seat.side === 'person' ? t('visits.whoseProfessional') : t('visits.whoseProfessionalOther'),
    both: t('visits.whoseBoth'),
    'somebody-else': t('visits.whoseElse'),
  }[fields.whose as 'both']
  const rows: [string, string | undefined][] = [
    [t('visits.why'), fields.why],
    [t('visits.hoped'), fields.hoped],
    [t('visits.whose'), whose],
    [t('visits.nothing'), fields.nothing],
    [t('visits.others'), fields.others],
    [t('visits.review'), fields.review && dayWords(fields.review, tag)],
  ]
  return (
    <div>
      <p>
        <strong>{fields.what}</strong> ({t(sortTexts[fields.sort ?? ''] ?? 'visits.somethingElse')})
      </p>
      <SummaryList
        rows={rows.flatMap(([key, value]) => (value ? [{ key, value: <bdi>{value}</bdi> }] : []))}
      />
      <p class="hint">{by}</p>
    </div>
  )
}
