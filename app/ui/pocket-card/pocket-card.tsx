import type { ComponentChildren } from 'preact'
import { Heading } from '../heading/heading.tsx'

export type PocketCardProps = {
  heading: string
  level?: 1 | 2
  /** The sheet it is printed on: its own size, or cut out of a larger one. */
  paper?: 'a6' | 'a4'
  children: ComponentChildren
  foot?: ComponentChildren
}

/** A card to carry: a few lines, and what leads to them. */
export const PocketCard = ({ heading, level = 2, paper, children, foot }: PocketCardProps) => (
  <article class={paper ? `pocket-card pocket-card-${paper}` : 'pocket-card'}>
    <Heading level={level}>{heading}</Heading>
    {children}
    {foot !== undefined && <div class="pocket-card-foot">{foot}</div>}
  </article>
)
