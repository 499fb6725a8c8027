import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

/** A page that says one thing. */
export function Message({
  page,
  title,
  children,
}: {
  page: PageContext
  title: string
  children: ComponentChildren
}) {
  return (
    <PublicPage page={page} title={title}>
      <Heading level={1}>{title}</Heading>
      {children}
    </PublicPage>
  )
}
