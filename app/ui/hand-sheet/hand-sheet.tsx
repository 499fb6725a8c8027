import type { ComponentChildren } from 'preact'

export type HandSheetProps = {
  title: string
  level?: 1 | 2
  code: { label: string; value: string }
  /** What the line for the date says. */
  date: string
  how: string
  children: ComponentChildren
  foot: ComponentChildren
  /** What has to be asked whole, and may need a second page. */
  long?: boolean
}

/** One A4 page to fill in by hand and hand in: its code large at the top, the rest room to write. */
export const HandSheet = ({ title, level = 1, code, date, how, children, foot, long }: HandSheetProps) => {
  const Level = `h${level}` as const
  return (
    <article class={long ? 'hand-sheet hand-sheet-long' : 'hand-sheet'}>
      <header class="hand-sheet-head">
        <Level class="heading heading-2">{title}</Level>
        <p class="hand-sheet-code">
          {code.label} <strong translate={false}>{code.value}</strong>
        </p>
      </header>
      <p class="hand-sheet-date">{date}:</p>
      <p class="hand-sheet-how">{how}</p>
      {children}
      <footer class="hand-sheet-foot">{foot}</footer>
    </article>
  )
}

/** A question with ruled lines under it. */
export const HandLines = ({ label, hint, lines }: { label: string; hint?: string; lines: number }) => (
  <section class="hand-lines">
    <p>
      <strong>{label}</strong>
      {hint && <span class="hand-hint"> {hint}</span>}
    </p>
    <div aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} class="hand-line" />
      ))}
    </div>
  </section>
)

export type HandTicksProps = {
  /** Words that stand before this question and those after it. */
  lead?: string
  label: string
  hint?: string
  options: string[]
  ring?: boolean
  /** What the first and the last number mean. */
  ends?: [string, string]
  /** A box to tick instead of a number. */
  instead?: string
}

/** A question with words to tick, or numbers to put a ring around, in one row. */
export const HandTicks = ({ lead, label, hint, options, ring, ends, instead }: HandTicksProps) => (
  <section class="hand-ticks">
    {lead && <p class="hand-lead">{lead}</p>}
    <p>
      <strong>{label}</strong>
      {hint && <span class="hand-hint"> {hint}</span>}
    </p>
    <ul class={ring ? 'hand-ring' : undefined}>
      {options.map((option) => (
        <li key={option}>{option}</li>
      ))}
    </ul>
    {ends && (
      <p class="hand-ends">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    )}
    {instead && (
      <ul>
        <li>{instead}</li>
      </ul>
    )}
  </section>
)
