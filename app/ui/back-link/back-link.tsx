import type { ComponentChildren } from 'preact'

/** The way to the page above this one. */
export const BackLink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <p class="back-link no-print">
    <a href={href}>{children}</a>
  </p>
)
