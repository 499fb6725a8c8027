import { describe, FieldError, fieldClass, Hint, Optional } from '../field/field.tsx'

export type TextFieldProps = {
  name: string
  label: string
  hint?: string
  error?: string
  /** Said under the box, such as who reads it. */
  note?: string
  value?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'date' | 'time'
  autocomplete?: string
  inputmode?: 'none' | 'text' | 'tel' | 'url' | 'email' | 'numeric' | 'decimal' | 'search'
  width?: 'short' | 'medium' | 'full'
  optionalLabel?: string
  spellcheck?: boolean
  /** For a counter only: a native maxlength would cut pasted words without a word. */
  maxLength?: number
  id?: string
  required?: boolean
}

export const TextField = (props: TextFieldProps) => {
  const id = props.id ?? props.name
  const { hintId, errorId, describedBy, invalid } = describe(id, {
    ...props,
    extra: props.note && `${id}-note`,
  })
  return (
    <div class={fieldClass(props.error)}>
      <label class="label" for={id}>
        {props.label}
        <Optional>{props.optionalLabel}</Optional>
      </label>
      <Hint id={hintId}>{props.hint}</Hint>
      <FieldError id={errorId}>{props.error}</FieldError>
      <input
        class={`input input-${props.width ?? 'full'}`}
        id={id}
        name={props.name}
        type={(props.type ?? 'text') as 'text'}
        defaultValue={props.value}
        autocomplete={props.autocomplete}
        autocapitalize={props.type === 'email' ? 'none' : undefined}
        inputmode={props.inputmode}
        spellcheck={props.spellcheck}
        data-max-length={props.maxLength}
        aria-required={props.required || undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
      />
      {props.note && (
        <p class="hint field-note" id={`${id}-note`}>
          {props.note}
        </p>
      )}
    </div>
  )
}
