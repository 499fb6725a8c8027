import type { ComponentChildren } from 'preact'
import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { NotUnderstood } from '../calendar/contract.ts'
import type { DayPlan, PlannedLine } from '../contract.ts'
import { timeOf } from '../rules.ts'

type Props = {
  page: PageContext
  fileId: string
  plan: DayPlan
  outside: number
  problems: NotUnderstood[]
  tooMany: boolean
}

/** How many of a kind are shown at first, and how many at all: who reads further than that reads their calendar. */
const [atOnce, mostListed] = [10, 600]

/** What taking a calendar over would do, before anything is done. */
export function CalendarPreviewScreen({ page, fileId, plan, outside, problems, tooMany }: Props) {
  const t = textOf(page.language)
  const { add, move, callOff, same } = plan
  const when = ({ on, minute }: Pick<PlannedLine, 'on' | 'minute'>) =>
    `${shortDay(new Date(`${on}T12:00:00Z`), page.language.tag)}, ${minute === undefined ? t('day.atNoTime') : timeOf(minute)}`
  const listed = <T,>(title: string, all: T[], item: (each: T) => ComponentChildren) =>
    all.length > 0 && (
      <section>
        <Heading level={2}>{title}</Heading>
        <List items={all.slice(0, atOnce).map(item)} />
        {all.length > atOnce && (
          <Details summary={t('day.theOthers', { count: all.length - atOnce })}>
            <List items={all.slice(atOnce, mostListed).map(item)} />
            {all.length > mostListed && <p>{t('day.andMore', { count: all.length - mostListed })}</p>}
          </Details>
        )}
      </section>
    )
  const nothing = add.length + move.length + callOff.length === 0
  const name = (line: PlannedLine) => (
    <>
      {when(line)}: <bdi>{line.summary || t('day.untitled')}</bdi>
    </>
  )
  return (
    <ProfessionalPage page={page} title={t('day.title')} current="/day">
      <BackLink href="/day/import">{t('day.importTitle')}</BackLink>
      <Heading level={1}>{t('day.previewTitle')}</Heading>
      {tooMany && <Notification kind="warning" heading={t('day.tooMany')} />}
      {nothing && <p>{t('day.previewNothing')}</p>}
      {listed(t('day.adds', { count: add.length }), add, name)}
      {listed(t('day.moves', { count: move.length }), move, (line) => (
        <>
          {name(line)} ({t('day.movedFrom', { when: when(line.from) })})
        </>
      ))}
      {listed(t('day.callsOff', { count: callOff.length }), callOff, name)}
      {listed(
        t('day.problems', { count: problems.length }),
        problems,
        ({ line, code }) => `${t('day.problemLine', { line })}: ${t(`day.problem.${code}`)}`,
      )}
      {problems.length > 0 && <p class="hint">{t('day.problemsBody')}</p>}
      <p class="hint">
        {t('day.same', { count: same })} {t('day.outside', { count: outside })}
      </p>
      <Actions>
        {!nothing && !tooMany && (
          <form method="post" action="/day/import/take">
            <input type="hidden" name="file" value={fileId} />
            <Button type="submit">{t('day.take')}</Button>
          </form>
        )}
        <form method="post" action="/day/import/away">
          <Button type="submit" kind="secondary">
            {t('day.putAway')}
          </Button>
        </form>
      </Actions>
    </ProfessionalPage>
  )
}

function List({ items }: { items: ComponentChildren[] }) {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
}
