import type { ComponentChildren } from 'preact'

/** What a list is narrowed down by, in one row where there is room: native fields that lead to an address. */
export const FilterBar = ({ action, children }: { action: string; children: ComponentChildren }) => (
  <form class="filter-bar" method="get" action={action}>
    {children}
  </form>
)
