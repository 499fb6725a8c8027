import type { ComponentChildren } from 'preact'

export type PageProps = { children: ComponentChildren; width?: 'reading' | 'wide' }

export const Page = ({ children, width = 'reading' }: PageProps) => (
  <main id="main" class={`page page-${width}`} tabindex={-1}>
    {children}
  </main>
)
