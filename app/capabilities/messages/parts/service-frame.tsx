import type { ComponentChildren } from 'preact'
import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import { Problems } from './problems.tsx'

type Props = {
  page: PageContext
  heading: string
  lead?: string
  problems: readonly Problem[]
  /** What the fields are called. */
  names?: Record<string, string>
  children: ComponentChildren
}

/** One part of what an administrator names about messages. */
export function ServiceFrame({ page, heading, lead, problems, names, children }: Props) {
  const t = textOf(page.language)
  return (
    <ServicePage page={page} title={t('messages.service')} current="/service">
      <Problems problems={problems} names={names} />
      <BackLink href="/service/messages">{t('messages.service')}</BackLink>
      <Heading level={1}>{heading}</Heading>
      {lead && <p>{lead}</p>}
      {children}
    </ServicePage>
  )
}
