import { Choice } from '../field/choice.tsx'
import { ChoiceGroup, choiceId } from '../field/choice-group.tsx'

export type RadiosProps = {
  name: string
  legend: string
  hint?: string
  error?: string
  value?: string
  options: { value: string; label: string; hint?: string }[]
  inline?: boolean
  legendAsHeading?: boolean
}

export const Radios = ({ options, value, inline, ...group }: RadiosProps) => (
  <ChoiceGroup {...group}>
    <div class={inline ? 'choices choices-inline' : 'choices'}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          kind="radio"
          id={choiceId(group.name, index)}
          name={group.name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          checked={option.value === value}
        />
      ))}
    </div>
  </ChoiceGroup>
)
