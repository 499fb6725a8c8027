import type { ComponentChildren } from 'preact'

export type PrintPageProps = { title: string; children: ComponentChildren; footer?: ComponentChildren }

/** A code to copy by hand: large, and never translated. */
export const PrintCode = ({ children }: { children: string }) => (
  <p class="print-code" translate={false}>
    {children}
  </p>
)

/** One sheet of A4; on screen it looks like the sheet it becomes. */
export const PrintPage = ({ title, children, footer }: PrintPageProps) => (
  <article class="print-page">
    <h1 class="heading heading-1">{title}</h1>
    <div class="print-page-body">{children}</div>
    {footer !== undefined && <div class="print-page-footer">{footer}</div>}
  </article>
)
