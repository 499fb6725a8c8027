import { describe, FieldError, fieldClass, Hint } from '../field/field.tsx'

export type FileFieldProps = {
  name: string
  label: string
  hint?: string
  error?: string
  /** What the browser offers first, such as `.ics`. What is sent is looked at all the same. */
  accept?: string
}

/** One file. Its form is sent as `multipart/form-data`. */
export const FileField = (props: FileFieldProps) => {
  const id = props.name
  const { hintId, errorId, describedBy, invalid } = describe(id, props)
  return (
    <div class={fieldClass(props.error)}>
      <label class="label" for={id}>
        {props.label}
      </label>
      <Hint id={hintId}>{props.hint}</Hint>
      <FieldError id={errorId}>{props.error}</FieldError>
      <input
        class="input"
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={describedBy}
        aria-invalid={invalid}
      />
    </div>
  )
}
