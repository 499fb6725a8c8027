import type { ComponentChildren } from 'preact'

export type PrintPageProps = {
  title: string
  /** 2 where the screen that holds the sheet has a first heading of its own. */
  level?: 1 | 2
  /** For a letter, which goes to somebody under no name but its writer's. */
  titleHidden?: boolean
  children: ComponentChildren
  footer?: ComponentChildren
}

/** A code to copy by hand: large, and never translated. */
export const PrintCode = ({ children }: { children: string }) => (
  <p class="print-code" translate={false}>
    {children}
  </p>
)

/** One sheet of A4; on screen it looks like the sheet it becomes. */
export const PrintPage = ({ title, level = 1, titleHidden, children, footer }: PrintPageProps) => {
  const Level = `h${level}` as const
  return (
    <article class="print-page">
      <Level class={titleHidden ? 'visually-hidden' : 'heading heading-1'}>{title}</Level>
      <div class="print-page-body">{children}</div>
      {footer !== undefined && <div class="print-page-footer">{footer}</div>}
    </article>
  )
}
