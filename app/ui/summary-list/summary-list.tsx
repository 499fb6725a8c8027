import type { ComponentChildren } from 'preact'
import { VisuallyHidden } from '../hidden/hidden.tsx'

export type SummaryListProps = {
  /** Where the keys are whole sentences, such as questions, and the values are short. */
  longKeys?: boolean
  rows: {
    key: string
    value: ComponentChildren
    /** `hidden` finishes the link's words for someone who hears it alone. */
    actions?: { href: string; label: string; hidden: string }[]
  }[]
}

export const SummaryList = ({ longKeys = false, rows }: SummaryListProps) => (
  <dl class={longKeys ? 'summary summary-long' : 'summary'}>
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
