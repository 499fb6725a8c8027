import type { ComponentChildren } from 'preact'

export type HeadingProps = {
  level: 1 | 2 | 3
  caption?: string
  children: ComponentChildren
  id?: string
}

export const Heading = ({ level, caption, children, id }: HeadingProps) => {
  const Level = `h${level}` as const
  const heading = (
    <Level class={`heading heading-${level}`} id={id}>
      {children}
    </Level>
  )
  if (!caption) return heading
  return (
    <hgroup class="heading-group">
      <p class="heading-caption">{caption}</p>
      {heading}
    </hgroup>
  )
}
