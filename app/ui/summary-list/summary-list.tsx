import type { ComponentChildren } from 'preact'
import { VisuallyHidden } from '../hidden/hidden.tsx'

export type SummaryListProps = {
  rows: {
    key: string
    value: ComponentChildren
    /** `hidden` finishes the link's words for someone who hears it alone. */
    actions?: { href: string; label: string; hidden: string }[]
  }[]
}

export const SummaryList = ({ rows }: SummaryListProps) => (
  <dl class="summary">
    {rows.map((row) => (
      <div class="summary-row" key={row.key}>
        <dt>{row.key}</dt>
        <dd class="summary-value">{row.value}</dd>
        {row.actions && row.actions.length > 0 && (
          <dd class="summary-actions">
            {row.actions.map((action) => (
              <a key={action.href + action.label} href={action.href}>
                {action.label}
                <VisuallyHidden> {action.hidden}</VisuallyHidden>
              </a>
            ))}
          </dd>
        )}
      </div>
    ))}
  </dl>
)
