import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { AwayDates } from '../parts/away-dates.tsx'
import { AwayList } from '../parts/away-list.tsx'
import { Problems } from '../parts/problems.tsx'
import type { Absence } from '../service.contract.ts'

type Props = { page: PageContext; absences: Absence[]; typed?: Typed; problems?: Problem[] }

export function AwayScreen({ page, absences, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  return (
    <ProfessionalPage page={page} title={t('messages.awayTitle')} current="/inbox">
      <Problems problems={problems} />
      <BackLink href="/inbox">{t('messages.inbox')}</BackLink>
      <Heading level={1}>{t('messages.awayTitle')}</Heading>
      <p>{t('messages.awayLead')}</p>
      <AwayList absences={absences.map((absence) => ({ absence }))} action="/inbox/away" />
      <form method="post" action="/inbox/away" novalidate>
        <AwayDates typed={typed} problems={problems} />
        <Button type="submit">{t('messages.awaySave')}</Button>
      </form>
    </ProfessionalPage>
  )
}
