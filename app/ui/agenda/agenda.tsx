import type { ComponentChildren } from 'preact'

export type AgendaProps = { items: { key: string; children: ComponentChildren }[]; ordered?: boolean }

/** Things to talk about, each with what can be done with it; numbered where their order says something. */
export const Agenda = ({ items, ordered = true }: AgendaProps) => {
  const Kind = ordered ? 'ol' : 'ul'
  return (
    <Kind class={ordered ? 'agenda' : 'agenda agenda-parked'} role="list">
      {items.map(({ key, children }) => (
        <li key={key}>{children}</li>
      ))}
    </Kind>
  )
}
