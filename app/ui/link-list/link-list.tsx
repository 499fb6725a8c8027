import type { ComponentChildren } from 'preact'

export type LinkListProps = {
  items: { href: string; title: string; hint?: ComponentChildren; note?: string }[]
  /** Where the order says something. */
  ordered?: boolean
  /** What belongs to the list above. */
  under?: boolean
}

/** Places to go, each with a line about it; the whole row is the link. */
export const LinkList = ({ items, ordered = false, under = false }: LinkListProps) => {
  const Kind = ordered ? 'ol' : 'ul'
  return (
    <Kind class={under ? 'link-list link-list-under' : 'link-list'} role="list">
      {items.map(({ href, title, hint, note }) => (
        <li key={href}>
          <a href={href}>{title}</a>
          {hint !== undefined && <p>{hint}</p>}
          {note !== undefined && <p class="hint">{note}</p>}
        </li>
      ))}
    </Kind>
  )
}
