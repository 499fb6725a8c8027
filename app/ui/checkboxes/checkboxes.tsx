import { Choice } from '../field/choice.tsx'
import { ChoiceGroup, choiceId } from '../field/choice-group.tsx'
import { describe, FieldError, fieldClass } from '../field/field.tsx'

export type CheckboxesProps = {
  name: string
  legend: string
  hint?: string
  error?: string
  values?: string[]
  options: { value: string; label: string; hint?: string }[]
}

export const Checkboxes = ({ options, values = [], ...group }: CheckboxesProps) => (
  <ChoiceGroup {...group}>
    <div class="choices">
      {options.map((option, index) => (
        <Choice
          key={option.value}
          kind="checkbox"
          id={choiceId(group.name, index)}
          name={group.name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          checked={values.includes(option.value)}
        />
      ))}
    </div>
  </ChoiceGroup>
)

export type CheckboxProps = {
  name: string
  value?: string
  label: string
  hint?: string
  error?: string
  checked?: boolean
  id?: string
}

export const Checkbox = ({ error, value = 'yes', ...props }: CheckboxProps) => {
  const id = props.id ?? props.name
  const { errorId, invalid } = describe(id, { error })
  return (
    <div class={fieldClass(error)}>
      <FieldError id={errorId}>{error}</FieldError>
      <Choice
        {...props}
        kind="checkbox"
        id={id}
        value={value}
        invalid={invalid}
        describedBy={error ? errorId : undefined}
      />
    </div>
  )
}
