import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { DayLine } from '../contract.ts'
import { faultInWords } from '../parts/fault.ts'
import { LineFields } from '../parts/line-fields.tsx'
import { timeOf } from '../rules.ts'

type Props = {
  page: PageContext
  /** The line that is changed; none where a new one is written. */
  line: DayLine | undefined
  on: string
  people: { id: string; name: string }[]
  formKey: string
  typed?: Typed
  problems?: Problem[]
}

/** A line written by hand, or changed. */
export function LineScreen({ page, line, on, people, formKey, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const now = typed ?? standing(line, on)
  const value = (field: string) => (typeof now[field] === 'string' ? now[field] : '')
  const error = (field: string) => {
    const code = problems.find((problem) => problem.field === field)?.code
    return code && faultInWords(t, code)
  }
  const day = (date: string) => dayInWords(new Date(`${date}T12:00:00Z`), page.language.tag)
  const here = line ? `/day/lines/${line.id}` : '/day/new'
  return (
    <ProfessionalPage page={page} title={t('day.title')} current="/day">
      <Problems problems={problems} textOf={({ code }) => faultInWords(t, code)} />
      <BackLink href={`/day?on=${on}`}>{t('day.stripBack', { day: day(on) })}</BackLink>
      <Heading level={1}>{t(line ? 'day.changeTitle' : 'day.newTitle')}</Heading>
      {line?.imported && (
        <>
          <p>
            {day(line.on)}
            {line.minute !== undefined && `, ${timeOf(line.minute)}`}
            {line.words && (
              <>
                . {t('day.calledIn')} <bdi>{line.words}</bdi>
              </>
            )}
          </p>
          <p class="hint">{t('day.fromFile')}</p>
        </>
      )}
      <form method="post" action={here} novalidate>
        {!line && <input type="hidden" name="key" value={formKey} />}
        <LineFields people={people} value={value} error={error} fixed={line?.imported === true} />
        <Button type="submit">{t('day.save')}</Button>
      </form>
      {line && (
        <form method="post" action={`${here}/out`}>
          <p class="hint">{t('day.takeOutBody')}</p>
          <Button type="submit" kind="quiet">
            {t('day.takeOut')}
          </Button>
        </form>
      )}
    </ProfessionalPage>
  )
}

function standing(line: DayLine | undefined, on: string): Typed {
  const [year = '', month = '', day = ''] = on.split('-')
  return {
    ...{ 'on-year': year, 'on-month': String(Number(month)), 'on-day': String(Number(day)) },
    time: line?.minute === undefined ? '' : timeOf(line.minute),
    person: line?.person?.id ?? '',
    kind: line?.kind ?? '',
    words: line?.words ?? '',
  }
}
