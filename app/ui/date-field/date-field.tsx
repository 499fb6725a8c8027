import { ChoiceGroup } from '../field/choice-group.tsx'

type DateParts<T> = { day: T; month: T; year: T }

export type DateFieldProps = {
  name: string
  legend: string
  hint?: string
  error?: string
  value?: Partial<DateParts<string>>
  labels: DateParts<string>
  optionalLabel?: string
}

const parts = ['day', 'month', 'year'] as const

/** Three inputs, `name-day`, `name-month` and `name-year`, since a typed date needs no calendar. */
export const DateField = ({ value, labels, ...group }: DateFieldProps) => (
  <ChoiceGroup {...group} focusable>
    <div class="date">
      {parts.map((part) => (
        <div key={part}>
          <label class="label date-label" for={`${group.name}-${part}`}>
            {labels[part]}
          </label>
          <input
            class={`input date-${part}`}
            id={`${group.name}-${part}`}
            name={`${group.name}-${part}`}
            type="text"
            inputmode="numeric"
            autocomplete="off"
            defaultValue={value?.[part]}
            aria-invalid={group.error ? true : undefined}
          />
        </div>
      ))}
    </div>
  </ChoiceGroup>
)
