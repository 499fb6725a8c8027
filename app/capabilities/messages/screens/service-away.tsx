import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import type { Colleague } from '../contract.ts'
import { AwayDates } from '../parts/away-dates.tsx'
import { AwayList } from '../parts/away-list.tsx'
import { ServiceFrame } from '../parts/service-frame.tsx'
import { problemText, typedInto } from '../parts/texts.ts'
import type { Absence } from '../service.contract.ts'

type Props = {
  page: PageContext
  absences: { absence: Absence; name: string }[]
  professionals: Colleague[]
  typed?: Typed
  problems?: Problem[]
}

export function ServiceAwayScreen({ page, absences, professionals, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  return (
    <ServiceFrame
      page={page}
      heading={t('messages.serviceAwayTitle')}
      lead={t('messages.serviceAwayLead')}
      problems={problems}
    >
      <AwayList absences={absences} action="/service/messages/away" />
      {professionals.length > 0 && (
        <form method="post" action="/service/messages/away" novalidate>
          <Radios
            name="who"
            legend={t('messages.serviceAwayWho')}
            value={typedInto(typed, 'who')}
            error={problemText(t, problems, 'who')}
            options={professionals.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
          />
          <AwayDates typed={typed} problems={problems} />
          <Button type="submit">{t('messages.awaySave')}</Button>
        </form>
      )}
    </ServiceFrame>
  )
}
