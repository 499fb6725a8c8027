import { type Text, textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { DateField } from '../../../../ui/date-field/date-field.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import { outcomeKinds, type PlaceInList, removalReasons } from '../contract.ts'
import { Claims } from '../parts/claims.tsx'
import { Standing } from '../parts/standing.tsx'
import { removalTexts } from '../parts/texts.ts'

type Props = {
  page: PageContext
  place: PlaceInList
  formKey: string
  /** Somebody was first. */
  first: boolean
  typed?: Typed
  problems?: Problem[]
}

const outcomeTexts = {
  spoken: 'caseload.doSpoken',
  agreed: 'caseload.doAgreed',
  remind: 'caseload.doRemind',
  'prefers-no-contact': 'caseload.doNoContact',
  removed: 'caseload.doRemove',
} as const

/** Somebody's place in a professional's list: who has taken them on, and what was done. */
export function PlaceInListScreen({ page, place, formKey, first, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const { personId, name, teams, standing } = place
  const here = `/caseload/${personId}`
  const colleague = first ? teams.find(({ claim }) => claim && !claim.own)?.claim : undefined
  const error = (field: string) => {
    const problem = problems.find((each) => each.field === field)
    return problem && problemText(t, problem)
  }
  const value = (field: string) => (typeof typed[field] === 'string' ? typed[field] : undefined)
  return (
    <ProfessionalPage page={page} title={t('caseload.nextTitle')} current="/caseload">
      <Problems
        problems={problems.map(({ field, code }) => ({
          field: field === 'on' ? 'on-day' : `${field}-1`,
          code,
        }))}
        textOf={({ field, code }) =>
          problemText(t, { field: field === 'on-day' ? 'on' : field.slice(0, -2), code })
        }
      />
      <BackLink href="/caseload">{t('caseload.back')}</BackLink>
      {colleague && (
        <Notification heading={t('caseload.claimFirst', { name: colleague.name })}>
          <p>{t('caseload.claimFirstBody')}</p>
        </Notification>
      )}
      <Heading level={1} caption={t('caseload.nextTitle')}>
        <bdi>{name}</bdi>
      </Heading>
      <p>
        <a href={`/people/${personId}`}>{t('caseload.toBrief')}</a>
      </p>
      <Stack gap="l">
        <Claims here={here} teams={teams} day={(at) => shortDay(at, page.language.tag)} />
        <section>
          <Heading level={2}>{t('caseload.whatHappened')}</Heading>
          {standing && <Standing here={here} standing={standing} tag={page.language.tag} />}
          <form method="post" action={`${here}/outcome`} novalidate>
            <input type="hidden" name="key" value={formKey} />
            <Radios
              name="outcome"
              legend={t('caseload.outcome')}
              hint={t('caseload.outcomeHint', { name })}
              value={value('outcome')}
              error={error('outcome')}
              options={outcomeKinds.map((kind) => ({ value: kind, label: t(outcomeTexts[kind]) }))}
            />
            <DateField
              name="on"
              legend={t('caseload.remindOn')}
              hint={t('caseload.remindHint')}
              error={error('on')}
              value={{
                day: value('on-day') ?? '',
                month: value('on-month') ?? '',
                year: value('on-year') ?? '',
              }}
              labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
            />
            <Radios
              name="reason"
              legend={t('caseload.removeWhy')}
              hint={t('caseload.removeHint')}
              value={value('reason')}
              error={error('reason')}
              options={removalReasons.map((reason) => ({ value: reason, label: t(removalTexts[reason]) }))}
            />
            <Button type="submit">{t('caseload.note')}</Button>
          </form>
          <p class="hint">{t('caseload.comesBack')}</p>
        </section>
      </Stack>
    </ProfessionalPage>
  )
}

function problemText(t: Text, { field, code }: Problem): string {
  if (field === 'outcome') return t('caseload.problemOutcome')
  if (field === 'reason') return t('caseload.problemReason')
  if (code === 'past') return t('caseload.problemPast')
  return t(code === 'too-far' ? 'caseload.problemFar' : 'caseload.problemDate')
}
