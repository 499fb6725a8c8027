import type { ComponentChildren } from 'preact'

export type BesideProps = { picture: ComponentChildren; children: ComponentChildren }

/** A picture with what it says in words: one above the other, or side by side where there is room. */
export const Beside = ({ picture, children }: BesideProps) => (
  <div class="beside">
    <div class="beside-picture">{picture}</div>
    <div class="beside-words">{children}</div>
  </div>
)
