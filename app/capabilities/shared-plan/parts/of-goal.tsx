import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import type { Entry } from '../contract.ts'
import { isOnPage, shownVersion } from '../rules.ts'
import { EntryLine } from './entry-line.tsx'
import type { Room } from './room.ts'
import { inALine } from './texts.ts'

type Props = { room: Room; entry: Entry; entries: Entry[] }

/** What belongs to a goal, or the goal that something belongs to. */
export function OfGoal({ room, entry, entries }: Props) {
  const t = useText()
  const isGoal = entry.kind === 'goal'
  const goal = entries.find(({ id }) => id === entry.goalId)
  const shown = isGoal ? entries.filter((each) => each.goalId === entry.id && isOnPage(each)) : goal && [goal]
  if (!shown) return null
  const isPerson = room.side === 'person'
  const add = (kind: 'step' | 'note') => `${room.home}/new?kind=${kind}&goal=${entry.id}`
  return (
    <section>
      <Heading level={2}>{t(isGoal ? 'sharedPlan.steps' : 'sharedPlan.forGoal')}</Heading>
      {shown.length > 0 && (
        <LinkList
          items={shown.map((each) => ({
            href: `${room.home}/${each.id}`,
            title: inALine(shownVersion(each)?.content.words ?? ''),
            hint: <EntryLine room={room} entry={each} />,
          }))}
        />
      )}
      {isGoal && entry.state === 'open' && (
        <Actions>
          <Button kind="secondary" href={add('step')}>
            {t(isPerson ? 'sharedPlan.addStep' : 'sharedPlan.proposeStep')}
          </Button>
          <Button kind="quiet" href={add('note')}>
            {t(isPerson ? 'sharedPlan.addNote' : 'sharedPlan.proposeNote')}
          </Button>
        </Actions>
      )}
    </section>
  )
}
