import type { ComponentChildren } from 'preact'

export type CareCardProps = {
  kind: 'emergency' | 'urgent' | 'routine'
  heading: string
  level?: 2 | 3
  children?: ComponentChildren
}

/** How soon, told by the heading's words and by weight of ink, never by colour alone. */
export const CareCard = ({ kind, heading, level = 2, children }: CareCardProps) => {
  const Level = `h${level}` as const
  return (
    <div class={`care care-${kind}`}>
      <Level class="care-heading">{heading}</Level>
      <div class="care-body">{children}</div>
    </div>
  )
}
