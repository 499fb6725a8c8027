import type { ComponentChildren } from 'preact'

export type CardProps = {
  heading?: string
  level?: 2 | 3 | 4
  /** Makes the heading a link whose target is the whole card. */
  href?: string
  children?: ComponentChildren
  footer?: ComponentChildren
}

export const Card = ({ heading, level = 2, href, children, footer }: CardProps) => {
  const Level = `h${level}` as const
  return (
    <div class={href ? 'card card-link' : 'card'}>
      {heading && <Level class="card-heading">{href ? <a href={href}>{heading}</a> : heading}</Level>}
      {children !== undefined && <div class="card-body">{children}</div>}
      {footer !== undefined && <div class="card-footer">{footer}</div>}
    </div>
  )
}
