import { ChoiceGroup, choiceId } from '../field/choice-group.tsx'
import { VisuallyHidden } from '../hidden/hidden.tsx'

export type TextLinesProps = {
  name: string
  legend: string
  hint?: string
  error?: string
  /** Said under the boxes, such as who reads them. */
  note?: string
  /** How many boxes there are, filled or not. */
  count: number
  values?: string[]
}

/** Several short answers to one question, each in a box of its own. */
export const TextLines = ({ count, values = [], note, ...group }: TextLinesProps) => (
  <ChoiceGroup {...group}>
    <ol class="text-lines">
      {Array.from({ length: count }, (_, at) => (
        <li key={at}>
          <label for={choiceId(group.name, at)}>
            <VisuallyHidden>{group.legend} </VisuallyHidden>
            {at + 1}
          </label>
          <input
            class="input"
            id={choiceId(group.name, at)}
            name={group.name}
            type="text"
            autocomplete="off"
            defaultValue={values[at]}
            aria-describedby={note ? `${group.name}-note` : undefined}
            aria-invalid={group.error ? true : undefined}
          />
        </li>
      ))}
    </ol>
    {note && (
      <p class="hint field-note" id={`${group.name}-note`}>
        {note}
      </p>
    )}
  </ChoiceGroup>
)
