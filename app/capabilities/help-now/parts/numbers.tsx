import { Button } from '../../../ui/button/button.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import type { HelpNumber } from '../contract.ts'
import { numberHref } from '../rules.ts'

/** Each number with when to use it; the whole button calls or texts it from a phone. */
export const Numbers = ({ numbers }: { numbers: HelpNumber[] }) => (
  <Stack gap="m">
    {numbers.map((number) => (
      <Stack gap="s" key={number.id}>
        <p>{number.when}</p>
        <Button href={numberHref(number)} kind={number.id === 'emergency' ? 'warning' : 'primary'} wide>
          {number.button}
        </Button>
        <p class="hint">
          {number.open}
          {number.otherWays ? ` ${number.otherWays}` : ''}
        </p>
      </Stack>
    ))}
  </Stack>
)
