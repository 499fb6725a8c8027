import type { ComponentChildren } from 'preact'

export type DialogProps = {
  id: string
  heading: string
  children: ComponentChildren
  closeLabel: string
  open?: boolean
}

/** A link to `#id` opens it: as a modal where `modal.island.ts` runs, else as a section of the page. */
export const Dialog = ({ id, heading, children, closeLabel, open }: DialogProps) => (
  <dialog class="dialog" id={id} open={open} aria-labelledby={`${id}-heading`}>
    <h2 class="heading heading-2" id={`${id}-heading`}>
      {heading}
    </h2>
    <div class="dialog-body">{children}</div>
    <form class="dialog-close" method="dialog">
      <button class="button button-quiet" type="submit">
        {closeLabel}
      </button>
    </form>
    <a class="button button-quiet dialog-leave" href="#main">
      {closeLabel}
    </a>
  </dialog>
)
