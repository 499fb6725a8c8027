import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import type { HelpNumber } from '../contract.ts'
import { numberHref } from '../rules.ts'

/** Each number with when to use it; the whole button calls or texts it from a phone. */
export const Numbers = ({ numbers }: { numbers: HelpNumber[] }) => {
  const t = useText()
  return (
    <Stack gap="m">
      {numbers.map((number) => (
        <Stack gap="s" key={number.id}>
          <p>{number.when}</p>
          <Button href={numberHref(number)} kind={number.id === 'emergency' ? 'warning' : 'primary'} wide>
            {number.number === '999'
              ? t('helpNow.call', { number: number.number })
              : t(number.how === 'call' ? 'helpNow.callNamed' : 'helpNow.textNamed', {
                  name: number.name,
                  number: number.number,
                })}
          </Button>
          <p class="hint">
            {number.open}
            {number.otherWays ? ` ${number.otherWays}` : ''}
          </p>
        </Stack>
      ))}
    </Stack>
  )
}
