import type { ComponentChildren } from 'preact'

export type DetailsProps = { summary: string; open?: boolean; children: ComponentChildren }

export const Details = ({ summary, open, children }: DetailsProps) => (
  <details class="details" open={open}>
    <summary>{summary}</summary>
    <div class="details-body">{children}</div>
  </details>
)
