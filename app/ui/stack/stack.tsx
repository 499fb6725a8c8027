import type { ComponentChildren } from 'preact'

export type StackProps = { gap?: 's' | 'm' | 'l'; children: ComponentChildren }

export const Stack = ({ gap = 'm', children }: StackProps) => (
  <div class={`stack stack-${gap}`}>{children}</div>
)

export const Actions = ({ children }: { children: ComponentChildren }) => (
  <div class="actions">{children}</div>
)

/** Two or more of a kind to be looked at together; on a phone one under the other. */
export const SideBySide = ({ children }: { children: ComponentChildren }) => (
  <div class="side-by-side">{children}</div>
)
