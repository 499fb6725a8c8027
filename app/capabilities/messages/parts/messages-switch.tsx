import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'

/** Messages on or off for the whole service, with what that means for people who wait. */
export function MessagesSwitch({ on }: { on: boolean }) {
  const t = useText()
  return (
    <form method="post" action="/service/messages/switch">
      <Heading level={2}>{t(on ? 'messages.switchIsOn' : 'messages.switchIsOff')}</Heading>
      <Stack gap="m">
        <p>{t(on ? 'messages.switchOffBody' : 'messages.switchOnBody')}</p>
        <input type="hidden" name="on" value={on ? 'no' : 'yes'} />
        <Button kind="secondary">{t(on ? 'messages.switchOff' : 'messages.switchOn')}</Button>
      </Stack>
    </form>
  )
}
