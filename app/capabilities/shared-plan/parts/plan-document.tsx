import { useText } from '../../../language/text.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import type { Entry, Kind, Plan } from '../contract.ts'
import { isOnPage } from '../rules.ts'
import { PrintedEntry } from './printed-entry.tsx'
import type { Room } from './room.ts'

const sections = [
  ['step', 'sharedPlan.steps'],
  ['helps', 'sharedPlan.helps'],
  ['note', 'sharedPlan.notes'],
] as const

/** The plan to be read: goals with what belongs to them, then what stands by itself. */
export function PlanDocument({ room, plan }: { room: Room; plan: Pick<Plan, 'entries'> }) {
  const t = useText()
  const entries = plan.entries.filter(isOnPage)
  const goals = entries.filter(({ kind }) => kind === 'goal')
  const loose = (kind: Kind) =>
    entries.filter((each) => each.kind === kind && !goals.some(({ id }) => id === each.goalId))
  const list = (all: Entry[]) => all.map((entry) => <PrintedEntry room={room} entry={entry} key={entry.id} />)
  return (
    <>
      {entries.length === 0 && <p>{t('sharedPlan.empty')}</p>}
      {goals.length > 0 && (
        <section>
          <Heading level={2}>{t('sharedPlan.goals')}</Heading>
          {goals.map((goal) => (
            <div key={goal.id}>
              <PrintedEntry room={room} entry={goal} />
              {list(entries.filter(({ goalId }) => goalId === goal.id))}
            </div>
          ))}
        </section>
      )}
      {sections.map(
        ([kind, label]) =>
          loose(kind).length > 0 && (
            <section key={kind}>
              <Heading level={2}>{t(label)}</Heading>
              {list(loose(kind))}
            </section>
          ),
      )}
    </>
  )
}
