import type { ComponentChildren } from 'preact'
import { describe, FieldError, fieldClass, Hint, Optional } from './field.tsx'

export type ChoiceGroupProps = {
  name: string
  legend: string
  hint?: string
  error?: string
  optionalLabel?: string
  legendAsHeading?: boolean
  /** Makes the whole group the target of an error summary's link. */
  focusable?: boolean
  children: ComponentChildren
}

/** A fieldset whose legend, hint and error are read before its choices. */
export const ChoiceGroup = (props: ChoiceGroupProps) => {
  const { hintId, errorId, describedBy } = describe(props.name, props)
  const legend = (
    <>
      {props.legend}
      <Optional>{props.optionalLabel}</Optional>
    </>
  )
  return (
    <fieldset
      class={fieldClass(props.error)}
      aria-describedby={describedBy}
      id={props.focusable ? props.name : undefined}
      tabindex={props.focusable ? -1 : undefined}
    >
      <legend class={props.legendAsHeading ? 'legend legend-heading' : 'legend'}>
        {props.legendAsHeading ? <h1>{legend}</h1> : legend}
      </legend>
      <Hint id={hintId}>{props.hint}</Hint>
      <FieldError id={errorId}>{props.error}</FieldError>
      {props.children}
    </fieldset>
  )
}

/** The first choice carries the bare name, so that an error summary can lead to it. */
export const choiceId = (name: string, index: number) => (index === 0 ? name : `${name}-${index + 1}`)
