import { useText } from '../../../language/text.tsx'
import { Agenda } from '../../../ui/agenda/agenda.tsx'
import type { Entry } from '../entries.contract.ts'
import type { Seat } from '../seat.contract.ts'
import { Act } from './act.tsx'
import { Standing } from './standing.tsx'
import { ownerWords } from './texts.ts'

type Props = {
  parked: Entry[]
  names: Map<string, string>
  seat: Seat
  at: string
  /** Brought back within a visit, or taken along from an earlier one. */
  act: 'back' | 'take'
  newKey: () => string
}

/** What is parked, with who will take it up; what is one’s own can be brought back. */
export function ParkedForm({ parked, names, seat, at, act, newKey }: Props) {
  const t = useText()
  return (
    <Agenda
      ordered={false}
      items={parked.map((entry) => ({
        key: entry.id,
        children: (
          <>
            <Standing entry={entry} names={names} seat={seat} />
            {entry.parked && (
              <p>
                {entry.parked.takenTo ? t('visits.takenUp') : ownerWords(t, entry.parked.owner, entry, seat)}
              </p>
            )}
            {entry.side === seat.side && !entry.parked?.takenTo && (
              <Act action={`${at}/agenda`} formKey={newKey()} fields={{ act, entry: entry.id }}>
                {t(act === 'back' ? 'visits.bringBack' : 'visits.take')}
              </Act>
            )}
          </>
        ),
      }))}
    />
  )
}
