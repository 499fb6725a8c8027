import { FieldError, fieldClass } from '../field/field.tsx'

export type SelectProps = {
  name: string
  label: string
  options: { value: string; label: string }[]
  value?: string
  error?: string
  id?: string
}

/** One of many, where radios would fill the page. */
export const Select = ({ options, value = '', ...props }: SelectProps) => {
  const id = props.id ?? props.name
  return (
    <div class={fieldClass(props.error)}>
      <label class="label" for={id}>
        {props.label}
      </label>
      <FieldError id={`${id}-error`}>{props.error}</FieldError>
      <select
        class="input select"
        id={id}
        name={props.name}
        aria-describedby={props.error ? `${id}-error` : undefined}
        aria-invalid={props.error ? true : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
