import { Choice } from '../field/choice.tsx'
import { ChoiceGroup, choiceId } from '../field/choice-group.tsx'
import { VisuallyHidden } from '../hidden/hidden.tsx'

export type NumberRowProps = {
  name: string
  legend: string
  hint?: string
  error?: string
  value?: string
  from: number
  to: number
  /** Words for the two ends; each is read with its number. */
  lowest?: string
  highest?: string
  /** A choice that is none of the numbers. */
  other?: { value: string; label: string }
}

/** Whole numbers to choose from, each a large target, with words at both ends. None is chosen to begin with. */
export const NumberRow = ({ value, from, to, lowest, highest, other, ...group }: NumberRowProps) => {
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const said = (number: number) => (number === from ? lowest : number === to ? highest : undefined)
  return (
    <ChoiceGroup {...group}>
      {(lowest || highest) && (
        <p class="number-ends" aria-hidden="true">
          <span>{lowest && `${from}: ${lowest}`}</span>
          <span>{highest && `${to}: ${highest}`}</span>
        </p>
      )}
      <div class="numbers">
        {numbers.map((number, index) => (
          <label class="number" key={number} for={choiceId(group.name, index)}>
            <input
              class="number-input"
              type="radio"
              id={choiceId(group.name, index)}
              name={group.name}
              value={String(number)}
              defaultChecked={value === String(number)}
            />
            <span class="number-text">
              {number}
              {said(number) && <VisuallyHidden>: {said(number)}</VisuallyHidden>}
            </span>
          </label>
        ))}
      </div>
      {other && (
        <div class="choices number-other">
          <Choice
            kind="radio"
            id={choiceId(group.name, numbers.length)}
            name={group.name}
            value={other.value}
            label={other.label}
            checked={value === other.value}
          />
        </div>
      )}
    </ChoiceGroup>
  )
}
