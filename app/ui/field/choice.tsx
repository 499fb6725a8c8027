import { Hint } from './field.tsx'

export type ChoiceProps = {
  kind: 'radio' | 'checkbox'
  id: string
  name: string
  value?: string
  label: string
  hint?: string
  checked?: boolean
  describedBy?: string
  invalid?: boolean
}

/** One radio or checkbox; the whole row is the target. */
export const Choice = (props: ChoiceProps) => {
  const hintId = props.hint ? `${props.id}-item-hint` : undefined
  return (
    <div class="choice">
      <input
        class={`choice-input choice-${props.kind}`}
        type={props.kind}
        id={props.id}
        name={props.name}
        value={props.value}
        defaultChecked={props.checked}
        aria-describedby={[props.describedBy, hintId].filter(Boolean).join(' ') || undefined}
        aria-invalid={props.invalid}
      />
      <label class="choice-label" for={props.id}>
        {props.label}
      </label>
      <Hint id={hintId}>{props.hint}</Hint>
    </div>
  )
}
