import type { ComponentChildren } from 'preact'

export type StackProps = { gap?: 's' | 'm' | 'l'; children: ComponentChildren }

export const Stack = ({ gap = 'm', children }: StackProps) => (
  <div class={`stack stack-${gap}`}>{children}</div>
)

export const Actions = ({ children }: { children: ComponentChildren }) => (
  <div class="actions">{children}</div>
)
