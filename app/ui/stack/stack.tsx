import type { ComponentChildren } from 'preact'

export type StackProps = { gap?: 's' | 'm' | 'l'; children: ComponentChildren }

export const Stack = ({ gap = 'm', children }: StackProps) => (
  <div class={`stack stack-${gap}`}>{children}</div>
)

export type ActionsProps = { small?: boolean; children: ComponentChildren }

/** Buttons in a row; on a phone one under the other, but for small acts beside each thing of a list. */
export const Actions = ({ small = false, children }: ActionsProps) => (
  <div class={small ? 'actions actions-small' : 'actions'}>{children}</div>
)

/** Two or more of a kind to be looked at together; on a phone one under the other. */
export const SideBySide = ({ children }: { children: ComponentChildren }) => (
  <div class="side-by-side">{children}</div>
)
