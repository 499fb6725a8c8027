import type { ComponentChildren } from 'preact'

/** Short sections side by side, as many columns as there is room for, each read from top to bottom. */
export const Columns = ({ children }: { children: ComponentChildren }) => (
  <div class="columns">{children}</div>
)
