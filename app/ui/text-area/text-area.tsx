import { describe, FieldError, fieldClass, Hint } from '../field/field.tsx'

export type TextAreaProps = {
  name: string
  label: string
  hint?: string
  error?: string
  value?: string
  rows?: number
  /** For a counter only: a native maxlength would cut pasted words without a word. */
  maxLength?: number
  whoReads: string
  nobodyWatches: string
  helpHref: string
  helpLabel: string
  /** One of many on a page whose head has said all of it once. */
  compact?: boolean
  id?: string
}

/** Free text never stands without who reads it, that nobody watches it live, and a way to help. */
export const TextArea = (props: TextAreaProps) => {
  const id = props.id ?? props.name
  const readersId = `${id}-readers`
  const { hintId, errorId, describedBy, invalid } = describe(id, { ...props, extra: readersId })
  return (
    <div class={fieldClass(props.error)}>
      <label class="label" for={id}>
        {props.label}
      </label>
      <Hint id={hintId}>{props.hint}</Hint>
      <FieldError id={errorId}>{props.error}</FieldError>
      <div class={props.compact ? 'text-area text-area-compact' : 'text-area'}>
        <textarea
          class="input"
          id={id}
          name={props.name}
          rows={props.rows ?? 5}
          defaultValue={props.value}
          data-max-length={props.maxLength}
          aria-describedby={describedBy}
          aria-invalid={invalid}
        />
        <div class="readers">
          <div id={readersId}>
            <p>{props.whoReads}</p>
            <p>{props.nobodyWatches}</p>
          </div>
          <a href={props.helpHref}>{props.helpLabel}</a>
        </div>
      </div>
    </div>
  )
}
