import { useText } from '../../../language/text.tsx'
import { Agenda } from '../../../ui/agenda/agenda.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { VisuallyHidden } from '../../../ui/hidden/hidden.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { orderOf, standing } from '../agenda.rules.ts'
import type { Named } from '../contract.ts'
import type { Entry } from '../entries.contract.ts'
import type { Seat } from '../seat.contract.ts'
import { OwnerField } from './owner-field.tsx'
import { Standing } from './standing.tsx'

type Props = {
  topics: Entry[]
  names: Map<string, string>
  seat: Seat
  at: string
  whom: Named[]
  newKey: () => string
}

/** The topics in their order, each with buttons that move it, and, where it is one’s own, change or park it. */
export function AgendaForm({ topics, names, seat, at, whom, newKey }: Props) {
  const t = useText()
  const list = standing(topics)
  const order = orderOf(topics)
  return (
    <Agenda
      items={list.map((topic, index) => ({
        key: topic.id,
        children: (
          <>
            <Standing entry={topic} names={names} seat={seat} />
            <Actions small>
              {list.length > 1 && (
                <form method="post" action={`${at}/agenda`}>
                  <input type="hidden" name="key" value={newKey()} />
                  <input type="hidden" name="entry" value={topic.id} />
                  <input type="hidden" name="order" value={order} />
                  {index > 0 && (
                    <Button type="submit" kind="secondary" name="act" value="up">
                      {t('visits.up')}
                      <VisuallyHidden> {t('visits.moveHidden', { number: index + 1 })}</VisuallyHidden>
                    </Button>
                  )}
                  {index < list.length - 1 && (
                    <Button type="submit" kind="secondary" name="act" value="down">
                      {t('visits.down')}
                      <VisuallyHidden> {t('visits.moveHidden', { number: index + 1 })}</VisuallyHidden>
                    </Button>
                  )}
                </form>
              )}
              {topic.side === seat.side && (
                <Button kind="quiet" href={`${at}/entries/${topic.id}`}>
                  {t('visits.changeWords')}
                  <VisuallyHidden> {t('visits.moveHidden', { number: index + 1 })}</VisuallyHidden>
                </Button>
              )}
            </Actions>
            {topic.side === seat.side && (
              <Details summary={t('visits.parkTopic')}>
                <form method="post" action={`${at}/agenda`}>
                  <input type="hidden" name="key" value={newKey()} />
                  <input type="hidden" name="entry" value={topic.id} />
                  <OwnerField seat={seat} whom={whom} id={`owner-${topic.id}`} />
                  <Button type="submit" kind="secondary" name="act" value="park">
                    {t('visits.park')}
                  </Button>
                </form>
              </Details>
            )}
          </>
        ),
      }))}
    />
  )
}
