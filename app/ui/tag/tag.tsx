import type { ComponentChildren } from 'preact'

export type TagProps = { kind?: 'plain' | 'accent' | 'quiet'; children: ComponentChildren }

export const Tag = ({ kind = 'plain', children }: TagProps) => (
  <span class={`tag tag-${kind}`}>{children}</span>
)
