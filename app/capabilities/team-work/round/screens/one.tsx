import { type Text, textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { DateField } from '../../../../ui/date-field/date-field.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import type { TeamName } from '../../contract.ts'
import { longestDecision, longestNote, longestQuestion, type RoundItem } from '../contract.ts'
import { RoundNote } from '../parts/note.tsx'

type Props = {
  page: PageContext
  team: TeamName
  personId: string
  name: string
  items: RoundItem[]
  members: { id: string; name: string }[]
  formKey: string
  typed?: Typed
  problems?: Problem[]
}

/** One person at the round: the question, then what came of it. */
export function RoundPersonScreen({
  page,
  team,
  personId,
  name,
  items,
  members,
  formKey,
  typed = {},
  problems = [],
}: Props) {
  const t = textOf(page.language)
  const here = `/rounds/${team.id}/${personId}`
  const open = items.find(({ decidedAt, leftAt }) => !decidedAt && !leftAt)
  const before = items.filter((item) => item !== open)
  const error = (field: string) => {
    const code = problems.find((problem) => problem.field === field)?.code
    return code && problemText(t, field, code)
  }
  const value = (field: string) => (typeof typed[field] === 'string' ? typed[field] : '')
  const area = (field: 'question' | 'decision' | 'note', most: number) => (
    <TextArea
      name={field}
      label={t(`round.${field}Label`)}
      hint={t(`round.${field}Hint`)}
      rows={3}
      maxLength={most}
      value={value(field)}
      error={error(field)}
      whoReads={t('round.reads')}
      nobodyWatches={t('safety.nobodyWatches.short')}
      helpHref="/help-now"
      helpLabel={t('common.helpNow')}
      compact
    />
  )
  return (
    <ProfessionalPage page={page} title={t('round.title')} current="/rounds">
      {problems.length > 0 && (
        <ErrorSummary
          title={t('common.problem')}
          errors={problems.map(({ field }) => ({
            href: `#${field === 'by' ? 'by-day' : field}`,
            text: error(field) ?? '',
          }))}
        />
      )}
      <BackLink href={`/rounds/${team.id}`}>{t('round.back')}</BackLink>
      <Heading level={1} caption={team.name}>
        <bdi>{name}</bdi>
      </Heading>
      <p>{t('round.personReads')}</p>
      <p>
        <a href={`/people/${personId}/explanation`}>{t('round.explanation')}</a>
      </p>
      {open ? (
        <Stack gap="l">
          <RoundNote item={open} personName={name} />
          <form method="post" action={`${here}/${open.id}`} novalidate>
            {area('decision', longestDecision)}
            <Radios
              name="owner"
              legend={t('round.owner')}
              value={value('owner')}
              error={error('owner')}
              options={[
                { value: 'person', label: name },
                { value: 'team', label: t('round.team') },
                ...members.map((member) => ({ value: member.id, label: member.name })),
              ]}
            />
            <DateField
              name="by"
              legend={t('round.by')}
              hint={t('round.byHint')}
              error={error('by')}
              value={{ day: value('by-day'), month: value('by-month'), year: value('by-year') }}
              labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
            />
            {area('note', longestNote)}
            <Button type="submit">{t('round.decide')}</Button>
          </form>
          <form method="post" action={`${here}/${open.id}/leave`}>
            <Button type="submit" kind="quiet">
              {t('round.leave')}
            </Button>
          </form>
        </Stack>
      ) : (
        <form method="post" action={here} novalidate>
          <input type="hidden" name="key" value={formKey} />
          {area('question', longestQuestion)}
          <Button type="submit">{t('round.ask')}</Button>
        </form>
      )}
      {before.length > 0 && (
        <section>
          <Heading level={2}>{t('round.before')}</Heading>
          <Stack gap="l">
            {before.map((item) => (
              <RoundNote key={item.id} item={item} personName={name} />
            ))}
          </Stack>
        </section>
      )}
    </ProfessionalPage>
  )
}

function problemText(t: Text, field: string, code: string): string {
  const most = { question: longestQuestion, decision: longestDecision, note: longestNote }[field]
  switch (code) {
    case 'too-long':
      return t('explanation.problemTooLong', { most: most ?? longestNote })
    case 'taken':
      return t('round.problemTaken')
    case 'decided':
      return t('round.problemDecided')
    case 'choose':
      return t('round.problemOwner')
    case 'no-date':
    case 'past':
    case 'too-far':
      return t(`round.problemDate.${code}`)
    default:
      return t('round.problemEmpty')
  }
}
