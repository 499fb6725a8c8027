import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { promisedDay } from '../parts/hours.ts'
import { HoursTruth } from '../parts/hours-truth.tsx'
import { PersonComposer } from '../parts/person-composer.tsx'
import { Problems } from '../parts/problems.tsx'
import { TeamState } from '../parts/team-state.tsx'
import { byWords } from '../parts/texts.ts'
import { promiseFor } from '../rules.ts'
import type { TeamView } from '../views.ts'

type Props = {
  page: PageContext
  view: TeamView
  formKey: string
  now: Date
  typed?: Typed
  problems?: Problem[]
}

export function BeginScreen({ page, view, formKey, now, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const { team, desk, phone, confirmed, sharedUntil } = view
  const promise = desk && promiseFor(now, desk)
  return (
    <PersonPage page={page} title={t('messages.title')} current="/team">
      <Problems problems={problems} />
      <BackLink href="/messages">{t('messages.back')}</BackLink>
      <Heading level={1}>{t('messages.writeTitle', { team: team.name })}</Heading>
      {!desk && <TeamState team={team.name} phone={phone} why="off" />}
      {desk && !confirmed && <TeamState team={team.name} phone={phone} why="unconfirmed" />}
      {desk && confirmed && (
        <>
          <HoursTruth team={team.name} desk={desk} now={now} />
          {promise && (
            <p>
              {t('messages.ifNow', {
                day: promisedDay(promise.at, page.language.tag),
                by: byWords(t, promise.by, team.name),
              })}
            </p>
          )}
        </>
      )}
      {/* What was typed is shown again also where the team has stopped taking messages meanwhile. */}
      {((desk && confirmed) || problems.length > 0) && (
        <PersonComposer
          action="/messages/new"
          team={team}
          formKey={formKey}
          shares={sharedUntil ? false : 'first'}
          typed={typed}
          problems={problems}
        >
          <input type="hidden" name="team" value={team.id} />
        </PersonComposer>
      )}
    </PersonPage>
  )
}
