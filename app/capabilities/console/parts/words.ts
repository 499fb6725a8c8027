import type { Text } from '../../../language/text.tsx'
import { type Control, notThisTime, type Tension, tensions, type Value } from '../contract.ts'

const isTension = (control: Control): control is Tension => (tensions as readonly string[]).includes(control)

/** What stands at each end of a control's line. */
export function endsOf(t: Text, control: Control): [string, string] {
  return [t(`console.control.${control}.one`), t(`console.control.${control}.other`)]
}

/** A place on a control's line, in words that hold alone. */
export function placeInWords(t: Text, control: Control, value: Value): string {
  if (value === notThisTime) return t('console.notThisTime')
  const [one, other] = isTension(control) ? endsOf(t, control) : ['', '']
  return t(`console.place.${value}`, { one, other })
}
