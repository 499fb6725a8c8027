import type { ComponentChildren } from 'preact'
import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { PersonTabs } from '../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { Room } from './room.ts'

type Props = { page: PageContext; room: Room; title?: string; children: ComponentChildren }

/** A page of the plan in the room of whoever looks. A professional's title names nobody. */
export function PlanPage({ page, room, title, children }: Props) {
  const t = textOf(page.language)
  if (room.side === 'person')
    return (
      <PersonPage page={page} title={title ?? t('sharedPlan.title')} current="/plan">
        {children}
      </PersonPage>
    )
  return (
    <ProfessionalPage page={page} title={title ?? t('personTabs.plan')} current="/caseload">
      <PersonTabs personId={room.personId} held={room.held} current="plan" />
      {children}
    </ProfessionalPage>
  )
}
