import { useText } from '../../../language/text.tsx'
import { Agenda } from '../../../ui/agenda/agenda.tsx'
import { standing } from '../agenda.rules.ts'
import type { Entry } from '../entries.contract.ts'
import type { Seat } from '../seat.contract.ts'
import { Standing } from './standing.tsx'
import { ownerWords } from './texts.ts'

type Props = { entries: Entry[]; names: Map<string, string>; seat: Seat }

/** The topics in their order, to read. */
export function Topics({ entries, names, seat }: Props) {
  const t = useText()
  const topics = standing(entries.filter(({ kind }) => kind === 'topic'))
  if (topics.length === 0) return <p>{t('visits.noTopics')}</p>
  return (
    <Agenda
      items={topics.map((topic) => ({
        key: topic.id,
        children: <Standing entry={topic} names={names} seat={seat} />,
      }))}
    />
  )
}

/** What is parked, each with who will take it up. */
export function Parked({ entries, names, seat }: Props) {
  const t = useText()
  const parked = entries.filter((entry) => entry.kind === 'topic' && entry.parked)
  return (
    <Agenda
      ordered={false}
      items={parked.map((entry) => ({
        key: entry.id,
        children: (
          <>
            <Standing entry={entry} names={names} seat={seat} />
            {entry.parked && (
              <p class="hint">
                {entry.parked.takenTo ? t('visits.takenUp') : ownerWords(t, entry.parked.owner, entry, seat)}
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
