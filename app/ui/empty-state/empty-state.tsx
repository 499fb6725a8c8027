import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'

export type EmptyStateProps = {
  heading: string
  children?: ComponentChildren
  action?: { href: string; label: string }
}

export const EmptyState = ({ heading, children, action }: EmptyStateProps) => (
  <div class="empty">
    <h2 class="heading heading-2">{heading}</h2>
    {children}
    {action && (
      <Button kind="secondary" href={action.href}>
        {action.label}
      </Button>
    )}
  </div>
)
