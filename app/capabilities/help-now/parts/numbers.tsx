import { Button } from '../../../ui/button/button.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import type { HelpNumber } from '../contract.ts'
import { numberHref, unbroken } from '../rules.ts'

export type NumbersProps = {
  numbers: HelpNumber[]
  /** False where the page has already said when to use them. */
  when?: boolean
}

/** Each number with when to use it; the whole button calls or texts it from a phone. */
export const Numbers = ({ numbers, when = true }: NumbersProps) => (
  <Stack gap="m">
    {numbers.map((number) => (
      <Stack gap="s" key={number.id}>
        {when && <p>{number.when}</p>}
        <Button href={numberHref(number)} wide>
          {unbroken(number)}
        </Button>
        <p class="hint">
          {number.open}
          {number.otherWays ? ` ${number.otherWays}` : ''}
        </p>
      </Stack>
    ))}
  </Stack>
)
