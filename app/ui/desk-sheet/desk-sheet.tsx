import type { ComponentChildren } from 'preact'

export type DeskSheetProps = {
  title: string
  how: string
  paper: 'a4' | 'a3'
  children: ComponentChildren
  foot: ComponentChildren
}

/** One sheet for several people to mark with a pen. */
export const DeskSheet = ({ title, how, paper, children, foot }: DeskSheetProps) => (
  <article class={`desk-sheet desk-sheet-${paper}`}>
    <h2 class="heading heading-2">{title}</h2>
    <p>{how}</p>
    <div class="desk-sheet-lines">{children}</div>
    <footer class="desk-sheet-foot">{foot}</footer>
  </article>
)

type DeskGroupProps = { title: string; paired?: boolean; children: ComponentChildren }

/** Lines that belong together; two beside each other where their ends are short. */
export const DeskGroup = ({ title, paired = false, children }: DeskGroupProps) => (
  <section class={paired ? 'desk-group desk-group-paired' : 'desk-group'}>
    <h3 class="heading heading-3">{title}</h3>
    {children}
  </section>
)

/** An empty line between two ends: no marks on it, and no middle. */
export const DeskLine = ({ name, ends }: { name: string; ends: [string, string] }) => (
  <div class="desk-line">
    <p class="desk-line-name">{name}</p>
    <div class="desk-line-track" aria-hidden="true" />
    <p class="desk-line-ends">
      <span>{ends[0]}</span>
      <span>{ends[1]}</span>
    </p>
  </div>
)
