import { ChoiceGroup, choiceId } from '../field/choice-group.tsx'

export type OrdinalWordsProps = {
  name: string
  legend: string
  hint?: string
  error?: string
  value?: string
  options: { value: string; label: string }[]
  optionalLabel?: string
}

/** Words in an order, not numbers or faces; each word is one large target. */
export const OrdinalWords = ({ options, value, ...group }: OrdinalWordsProps) => (
  <ChoiceGroup {...group}>
    <div class="words">
      {options.map((option, index) => (
        <label class="word" key={option.value} for={choiceId(group.name, index)}>
          <input
            class="word-input"
            type="radio"
            id={choiceId(group.name, index)}
            name={group.name}
            value={option.value}
            defaultChecked={option.value === value}
          />
          <span class="word-text">{option.label}</span>
        </label>
      ))}
    </div>
  </ChoiceGroup>
)
