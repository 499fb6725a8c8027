import type { ComponentChildren } from 'preact'

export type PrintPageProps = { title: string; children: ComponentChildren; footer?: ComponentChildren }

/** One sheet of A4; on screen it looks like the sheet it becomes. */
export const PrintPage = ({ title, children, footer }: PrintPageProps) => (
  <article class="print-page">
    <h1 class="heading heading-1">{title}</h1>
    <div class="print-page-body">{children}</div>
    {footer !== undefined && <div class="print-page-footer">{footer}</div>}
  </article>
)
