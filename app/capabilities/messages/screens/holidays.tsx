import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { VisuallyHidden } from '../../../ui/hidden/hidden.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { TypedDay } from '../parts/away-dates.tsx'
import { ServiceFrame } from '../parts/service-frame.tsx'
import { problemText, typedInto } from '../parts/texts.ts'
import type { Holiday } from '../service.contract.ts'

type Props = { page: PageContext; holidays: Holiday[]; typed?: Typed; problems?: Problem[] }

export function HolidaysScreen({ page, holidays, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  return (
    <ServiceFrame
      page={page}
      heading={t('messages.holidaysTitle')}
      lead={t('messages.holidaysLead')}
      problems={problems}
    >
      {holidays.length === 0 ? (
        <p>{t('messages.holidayNone')}</p>
      ) : (
        <Table
          caption={t('messages.holidaysTitle')}
          captionHidden
          head={[t('messages.holidayOn'), t('messages.holidayName'), t('messages.holidayRemove')]}
          rows={holidays.map(({ day, name }) => [
            dayInWords(new Date(`${day}T12:00Z`), page.language.tag),
            name,
            <form method="post" action={`/service/messages/holidays/${day}/remove`}>
              <Button type="submit" kind="quiet">
                {t('messages.holidayRemove')}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            </form>,
          ])}
        />
      )}
      <form method="post" action="/service/messages/holidays" novalidate>
        <TypedDay name="on" legend={t('messages.holidayOn')} typed={typed} problems={problems} />
        <TextField
          name="name"
          width="medium"
          label={t('messages.holidayName')}
          value={typedInto(typed, 'name')}
          error={problemText(t, problems, 'name')}
        />
        <Button type="submit">{t('messages.holidayAdd')}</Button>
      </form>
    </ServiceFrame>
  )
}
