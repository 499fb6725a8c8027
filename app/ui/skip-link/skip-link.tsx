import type { ComponentChildren } from 'preact'

export const SkipLink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="skip-link" href={href}>
    {children}
  </a>
)
