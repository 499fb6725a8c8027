import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import type { Entry, Kind } from '../entries.contract.ts'
import type { Seat } from '../seat.contract.ts'
import type { WholeVisit } from '../whole.contract.ts'
import { Act } from './act.tsx'
import { Standing } from './standing.tsx'

type Props = { whole: WholeVisit; seat: Seat; newKey: () => string; plain?: boolean }

const parts = [
  { kind: 'decision', title: 'visits.decisions' },
  { kind: 'note', title: 'visits.notes' },
  { kind: 'option', title: 'visits.options' },
] as const

/** What the two wrote down: who does what, notes, and what was weighed up. `plain`: to read, with nothing to press. */
export function Written({ whole, seat, newKey, plain = false }: Props) {
  const t = useText()
  const of = (wanted: Kind) => whole.entries.filter(({ kind }) => kind === wanted)
  return (
    <>
      {parts.map(({ kind, title }) =>
        of(kind).length === 0 ? null : (
          <section key={kind}>
            <Heading level={3}>{t(title)}</Heading>
            <Stack>
              {of(kind).map((entry) => (
                <div id={entry.id} key={entry.id}>
                  <Standing entry={entry} names={whole.names} seat={seat} />
                  <Closed entry={entry} />
                  {!plain && <Acts entry={entry} seat={seat} newKey={newKey} />}
                </div>
              ))}
            </Stack>
          </section>
        ),
      )}
    </>
  )
}

function Closed({ entry }: { entry: Entry }) {
  const t = useText()
  const { tag } = useLanguage()
  if (!entry.closed) return null
  const day = shortDay(entry.closed.at, tag)
  return <p>{t(entry.closed.as === 'done' ? 'visits.isDone' : 'visits.isDropped', { day })}</p>
}

function Acts({ entry, seat, newKey }: { entry: Entry; seat: Seat; newKey: () => string }) {
  const t = useText()
  const place = `${seat.actor.base}/${entry.visitId}/entries/${entry.id}`
  const close = (as: string) => ({ action: `${place}/close`, formKey: newKey(), fields: { as } })
  return (
    <Actions small>
      <Button kind="quiet" href={place}>
        {t('visits.changeWords')}
      </Button>
      {entry.kind === 'decision' &&
        (entry.closed ? (
          <Act {...close('open')} kind="quiet">
            {t('visits.markOpen')}
          </Act>
        ) : (
          <>
            <Act {...close('done')} kind="quiet">
              {t('visits.markDone')}
            </Act>
            <Act {...close('dropped')} kind="quiet">
              {t('visits.markDropped')}
            </Act>
          </>
        ))}
    </Actions>
  )
}
