import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { TeamTabs } from '../../../workspaces/person/team-tabs.tsx'
import { PersonTabs } from '../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { Seat } from '../seat.contract.ts'

type Props = {
  page: PageContext
  seat: Seat
  title: string
  /** What comes before the heading: an error summary or the way back. */
  before?: ComponentChildren
  /** Tabs stand on the first page of the room alone. */
  tabs?: boolean
  /** A sheet has its own heading. */
  sheet?: boolean
  children: ComponentChildren
}

/** A page of visits, in the room of whoever looks. */
export function SeatPage({ page, seat, title, before, tabs = false, sheet = false, children }: Props) {
  const heading = sheet ? null : seat.side === 'professional' ? (
    <Heading level={1} caption={seat.name}>
      {title}
    </Heading>
  ) : (
    <Heading level={1}>{title}</Heading>
  )
  if (seat.side === 'person')
    return (
      <PersonPage page={page} title={title} current="/team">
        {before}
        {heading}
        {tabs && <TeamTabs current="/visits" />}
        {children}
      </PersonPage>
    )
  return (
    <ProfessionalPage page={page} title={title} current="/caseload">
      {before}
      {heading}
      {tabs && <PersonTabs personId={seat.actor.personId} held={seat.held} current="visits" />}
      {children}
    </ProfessionalPage>
  )
}
