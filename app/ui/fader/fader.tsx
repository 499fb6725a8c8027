import { ChoiceGroup, choiceId } from '../field/choice-group.tsx'
import { VisuallyHidden } from '../hidden/hidden.tsx'

export type FaderProps = {
  name: string
  legend: string
  hint?: string
  /** What stands at each end of the line. */
  ends: [string, string]
  /** Five places on the line, in their order, each in words. */
  places: { value: string; label: string }[]
  /** What it says while nothing is chosen. */
  unset: string
  /** An answer that is no place. */
  aside: { value: string; label: string }
  /** A button that a script may show, to take a choice back. */
  takeBack: { label: string; hidden: string }
}

/**
 * A line to place something on, between two ends, without a place that is there from the start. Each part of the line is
 * a choice: it works by keyboard, by touch and read aloud, and says its place in words.
 */
export const Fader = ({ name, legend, hint, ends, places, unset, aside, takeBack }: FaderProps) => (
  <ChoiceGroup name={name} legend={legend} hint={hint}>
    <div class="fader" data-fader={name}>
      <div class="fader-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
      <div class="fader-line">
        {places.map(({ value, label }, index) => (
          <label class="fader-place" key={value} for={choiceId(name, index)}>
            <input
              class="fader-input"
              type="radio"
              id={choiceId(name, index)}
              name={name}
              value={value}
              autocomplete="off"
            />
            <span class="fader-word">{label}</span>
          </label>
        ))}
      </div>
      <div class="fader-below">
        <p class="fader-unset">{unset}</p>
        <label class="fader-aside" for={choiceId(name, places.length)}>
          <input
            class="choice-input"
            type="radio"
            id={choiceId(name, places.length)}
            name={name}
            value={aside.value}
            autocomplete="off"
          />
          <span>{aside.label}</span>
        </label>
        <button type="button" class="fader-back" data-take-back hidden>
          <span aria-hidden="true">{takeBack.label}</span>
          <VisuallyHidden>{takeBack.hidden}</VisuallyHidden>
        </button>
      </div>
    </div>
  </ChoiceGroup>
)
