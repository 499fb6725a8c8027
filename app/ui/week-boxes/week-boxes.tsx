import { ChoiceGroup } from '../field/choice-group.tsx'
import { VisuallyHidden } from '../hidden/hidden.tsx'

export type WeekBoxesProps = {
  name: string
  legend: string
  hint?: string
  error?: string
  note?: string
  days: string[]
  rows: { value: string; label: string }[]
  /** Seven texts for each row. */
  values?: Record<string, string[]>
}

/** Seven days with a box for each part of the day, sent as `name-row` seven times, in the order of the days. */
export const WeekBoxes = ({ days, rows, values = {}, note, ...group }: WeekBoxesProps) => (
  <ChoiceGroup {...group} focusable>
    <div class="week-boxes">
      {days.map((day, at) => (
        <div class="week-day" key={day}>
          <p class="week-day-name" aria-hidden="true">
            {day}
          </p>
          {rows.map((row) => (
            <div key={row.value}>
              <label class="label date-label" for={`${group.name}-${row.value}-${at + 1}`}>
                <VisuallyHidden>{day} </VisuallyHidden>
                {row.label}
              </label>
              <input
                class="input"
                id={`${group.name}-${row.value}-${at + 1}`}
                name={`${group.name}-${row.value}`}
                type="text"
                autocomplete="off"
                defaultValue={values[row.value]?.[at]}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
    {note && <p class="hint field-note">{note}</p>}
  </ChoiceGroup>
)
