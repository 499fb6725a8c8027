import type { Text } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { standing } from '../agenda.rules.ts'
import type { Entry, Kind, Version } from '../entries.contract.ts'
import type { Seat } from '../seat.contract.ts'
import type { WholeVisit } from '../whole.contract.ts'
import { authorWords, dayWords, howWords, ownerWords, whenWords, whoWords } from './texts.ts'
import { withWords } from './visit-line.ts'

/** A visit as plain text, line by line. What a helper wrote is said to be a draft here too. */
export function summaryText(t: Text, language: string, whole: WholeVisit, seat: Seat): string {
  const { visit, entries } = whole
  const of = (kind: Kind) => entries.filter((entry) => entry.kind === kind)
  const topics = standing(of('topic'))
  const parked = of('topic').filter((topic) => topic.parked && !topic.parked.takenTo)
  const lines = (list: Entry[], numbered = false) =>
    list.flatMap((entry, index) =>
      entry.heads.flatMap((version) => [
        `${numbered ? `${index + 1}.` : '-'} ${words(t, language, entry, version, whole, seat)}`,
        ...(version.draft
          ? [`  (${t('visits.draft', { helper: version.helper ?? '', name: seat.name })})`]
          : []),
        ...(entry.parked ? [`  ${ownerWords(t, entry.parked.owner, entry, seat)}`] : []),
        ...(entry.closed
          ? [
              `  ${t(entry.closed.as === 'done' ? 'visits.isDone' : 'visits.isDropped', {
                day: shortDay(entry.closed.at, language),
              })}`,
            ]
          : []),
      ]),
    )
  const part = (title: string, body: string[]) => (body.length > 0 ? ['', title, ...body] : [])
  return [
    t('visits.printTitle', { name: seat.name }),
    whenWords(t, visit, language),
    howWords(t, visit),
    ...((withWords(t, visit) ?? '') ? [withWords(t, visit) ?? ''] : []),
    ...part(t('visits.agenda'), lines(topics, true)),
    ...part(t('visits.parked'), lines(parked)),
    ...part(t('visits.decisions'), lines(of('decision'))),
    ...part(t('visits.notes'), lines(of('note'))),
    ...part(t('visits.options'), lines(of('option'))),
    '',
  ].join('\n')
}

function words(
  t: Text,
  language: string,
  entry: Entry,
  version: Version,
  { names }: WholeVisit,
  seat: Seat,
): string {
  const { fields } = version
  const by = t('visits.writtenBy', {
    name: authorWords(t, version, { ...seat, actor: { ...seat.actor, membershipId: undefined } }),
    day: shortDay(version.writtenAt, language),
  })
  if (entry.kind === 'decision') {
    const who = whoWords(t, fields, names, { ...seat, actor: { ...seat.actor, membershipId: undefined } })
    const when = fields.by ? t('visits.by', { day: dayWords(fields.by, language) }) : t('visits.noBy')
    return `${who}, ${when}: ${fields.what} (${by})`
  }
  if (entry.kind !== 'option') return `${fields.words} (${by})`
  const whose = {
    person: t('visits.whosePersonOther', { name: seat.name }),
    professional: t('visits.whoseProfessional'),
    both: t('visits.whoseBoth'),
    'somebody-else': t('visits.whoseElse'),
  }[fields.whose as 'both']
  const said: [string, string | undefined][] = [
    [t('visits.why'), fields.why],
    [t('visits.hoped'), fields.hoped],
    [t('visits.whose'), whose],
    [t('visits.nothing'), fields.nothing],
    [t('visits.others'), fields.others],
    [t('visits.review'), fields.review && dayWords(fields.review, language)],
  ]
  const rest = said.flatMap(([key, value]) => (value ? [`  ${key} ${value}`] : []))
  return [`${fields.what} (${by})`, ...rest].join('\n')
}
