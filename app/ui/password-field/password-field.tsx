import { describe, FieldError, fieldClass, Hint } from '../field/field.tsx'

export type PasswordFieldProps = {
  name: string
  label: string
  hint?: string
  error?: string
  autocomplete: 'current-password' | 'new-password' | 'off'
  inputmode?: 'numeric'
  showLabel?: string
  hideLabel?: string
  id?: string
}

/** The show button stays hidden until `reveal.island.ts` can make it work. */
export const PasswordField = (props: PasswordFieldProps) => {
  const id = props.id ?? props.name
  const { hintId, errorId, describedBy, invalid } = describe(id, props)
  return (
    <div class={fieldClass(props.error)}>
      <label class="label" for={id}>
        {props.label}
      </label>
      <Hint id={hintId}>{props.hint}</Hint>
      <FieldError id={errorId}>{props.error}</FieldError>
      <div class="password">
        <input
          class="input"
          id={id}
          name={props.name}
          type="password"
          autocomplete={props.autocomplete}
          inputmode={props.inputmode}
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={describedBy}
          aria-invalid={invalid}
        />
        {props.showLabel && (
          <button
            class="button button-secondary"
            type="button"
            hidden
            aria-controls={id}
            data-reveal={id}
            data-hide-label={props.hideLabel}
          >
            {props.showLabel}
          </button>
        )}
      </div>
    </div>
  )
}
