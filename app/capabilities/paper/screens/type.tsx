import { textOf } from '../../../language/text.tsx'
import type { MemberViewer } from '../../../platform/access/viewer.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { type Blank, linesOf } from '../contract.ts'
import { CheckInBoxes } from '../parts/check-in-boxes.tsx'
import { MeasureBoxes } from '../parts/measure-boxes.tsx'
import { StaffPage } from '../parts/staff-page.tsx'
import { problemText, titleOf } from '../parts/texts.ts'
import { WordBox } from '../parts/word-box.tsx'

type Props = {
  page: PageContext
  role: MemberViewer['role']
  sheet: Blank
  formKey: string
  typed?: Typed
  problems?: Problem[]
}

/** The empty questions of a sheet, to copy what stands on it; nothing about whose it is. */
export function TypeScreen({ page, role, sheet, formKey, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const error = (name: string) => {
    const found = problems.find(({ field }) => field === name)
    return found && problemText(t, found)
  }
  return (
    <StaffPage page={page} role={role} title={titleOf(t, sheet.kind, sheet.measure)}>
      <Problems problems={problems} textOf={(problem) => problemText(t, problem)} />
      <BackLink href="/paper">{t('paper.staffTitle')}</BackLink>
      <Heading level={1}>{titleOf(t, sheet.kind, sheet.measure)}</Heading>
      <p>{t('paper.staffCopy')}</p>
      <p>{t('paper.staffSees')}</p>
      <p>
        <strong>{t('paper.staffUrgent')}</strong>
      </p>
      <form method="post" action={`/paper/${sheet.id}`} id="sheet" tabindex={-1} novalidate>
        <input type="hidden" name="key" value={formKey} />
        <DateField
          name="on"
          legend={t('paper.staffDay')}
          hint={t('paper.staffDayHint')}
          error={error('on')}
          value={{ day: value('on-day'), month: value('on-month'), year: value('on-year') }}
          labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
        />
        {sheet.measure && <p>{t('paper.staffMeasure')}</p>}
        {sheet.measure && <MeasureBoxes measure={sheet.measure} value={value} error={error} />}
        {sheet.kind === 'check-in' && (
          <CheckInBoxes
            value={value}
            error={error}
            withPain={sheet.withPain}
            readers={{ words: t('paper.staffWhoReads'), note: t('paper.staffWhoReads') }}
          />
        )}
        {(sheet.kind === 'story' || sheet.kind === 'topics') &&
          linesOf[sheet.kind].map((line) => (
            <WordBox key={line} line={line} value={value} error={error} whoReads={t('paper.staffWhoReads')} />
          ))}
        <Button type="submit">{t('paper.staffSend')}</Button>
      </form>
    </StaffPage>
  )
}
