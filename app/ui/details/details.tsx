import type { ComponentChildren } from 'preact'

export type DetailsProps = { summary: string; children: ComponentChildren }

export const Details = ({ summary, children }: DetailsProps) => (
  <details class="details">
    <summary>{summary}</summary>
    <div class="details-body">{children}</div>
  </details>
)
