import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import type { Entry, Kind, Plan } from '../contract.ts'
import { EntryLine } from '../parts/entry-line.tsx'
import { PlanPage } from '../parts/plan-page.tsx'
import { isShared, type Room } from '../parts/room.ts'
import { Since } from '../parts/since.tsx'
import { inALine } from '../parts/texts.ts'
import { WhoSees } from '../parts/who-sees.tsx'
import { isOnPage, shownVersion, statusFor } from '../rules.ts'

type Props = { page: PageContext; room: Room; plan: Plan }

const sections = [
  ['step', 'sharedPlan.steps'],
  ['helps', 'sharedPlan.helps'],
  ['note', 'sharedPlan.notes'],
] as const
const own = {
  goal: 'sharedPlan.addGoal',
  step: 'sharedPlan.addStep',
  helps: 'sharedPlan.addHelps',
  note: 'sharedPlan.addNote',
} as const
const proposed = {
  step: 'sharedPlan.proposeStep',
  helps: 'sharedPlan.proposeHelps',
  note: 'sharedPlan.proposeNote',
} as const

/** The plan on one page: what waits, goals with what belongs to them, and the rest. */
export function PlanScreen({ page, room, plan }: Props) {
  const t = textOf(page.language)
  const isPerson = room.side === 'person'
  const entries = plan.entries.filter(isOnPage)
  const waiting = entries.filter((each) => statusFor(each, room.side, isShared(room)) === 'waits-for-you')
  const goals = entries.filter(({ kind }) => kind === 'goal')
  const under = (goalId: string) => entries.filter((each) => each.goalId === goalId)
  const loose = (kind: Kind) =>
    entries.filter((each) => each.kind === kind && !goals.some(({ id }) => id === each.goalId))
  const list = (all: Entry[], belongs = false) => (
    <LinkList
      under={belongs}
      items={all.map((entry) => ({
        href: `${room.home}/${entry.id}`,
        title: inALine(shownVersion(entry)?.content.words ?? ''),
        hint: <EntryLine room={room} entry={entry} />,
      }))}
    />
  )
  const add = (kind: Kind, goalId?: string) => {
    const label = isPerson ? own[kind] : kind !== 'goal' && proposed[kind]
    return (
      label && (
        <Button
          kind={kind === 'goal' && goals.length === 0 ? 'primary' : 'secondary'}
          href={`${room.home}/new?kind=${kind}${goalId ? `&goal=${goalId}` : ''}`}
        >
          {t(label)}
        </Button>
      )
    )
  }
  return (
    <PlanPage page={page} room={room}>
      <Heading level={1}>
        {isPerson ? t('sharedPlan.title') : t('sharedPlan.titleOf', { name: room.name })}
      </Heading>
      <p>{isPerson ? t('sharedPlan.intro') : t('sharedPlan.introOf', { name: room.name })}</p>
      {isPerson && <WhoSees room={room} readers={plan.readers} />}
      <Stack gap="l">
        {waiting.length > 0 && (
          <Notification
            heading={
              waiting.length === 1
                ? t('sharedPlan.waitingOne')
                : t('sharedPlan.waitingMany', { count: waiting.length })
            }
          >
            <ul>
              {waiting.map((entry) => (
                <li key={entry.id}>
                  <a href={`${room.home}/${entry.id}`}>{inALine(shownVersion(entry)?.content.words ?? '')}</a>
                </li>
              ))}
            </ul>
          </Notification>
        )}
        {entries.length === 0 && (
          <EmptyState heading={t(isPerson ? 'sharedPlan.empty' : 'sharedPlan.emptyOf')}>
            <p>{t(isPerson ? 'sharedPlan.emptyBody' : 'sharedPlan.emptyOfBody')}</p>
          </EmptyState>
        )}
        {(isPerson || goals.length > 0) && (
          <section>
            <Heading level={2}>{t('sharedPlan.goals')}</Heading>
            <Stack>
              {goals.map((goal) => (
                <div key={goal.id}>
                  {list([goal])}
                  {under(goal.id).length > 0 && list(under(goal.id), true)}
                </div>
              ))}
              <Actions>{add('goal')}</Actions>
            </Stack>
          </section>
        )}
        {sections.map(([kind, label]) => (
          <section key={kind}>
            <Heading level={2}>{t(label)}</Heading>
            <Stack>
              {loose(kind).length > 0 && list(loose(kind))}
              <Actions>{add(kind)}</Actions>
            </Stack>
          </section>
        ))}
        <Since room={room} entries={plan.entries} />
        <p class="no-print">
          <a href={`${room.home}/print`}>{t('sharedPlan.print')}</a>
        </p>
        <p>
          <a href={`${room.home}/rest`}>{t('sharedPlan.rest')}</a>
        </p>
      </Stack>
    </PlanPage>
  )
}
