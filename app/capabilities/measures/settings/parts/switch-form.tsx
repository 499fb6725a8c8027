import { Button } from '../../../../ui/button/button.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'

type Props = { action: string; on: boolean; body: string; label: string; primary?: boolean }

/** Turns something on that is off, or off that is on, with what that means. */
export function SwitchForm({ action, on, body, label, primary = false }: Props) {
  return (
    <form method="post" action={action}>
      <Stack gap="m">
        <p>{body}</p>
        <input type="hidden" name="on" value={on ? 'no' : 'yes'} />
        <Button kind={primary ? 'primary' : 'secondary'}>{label}</Button>
      </Stack>
    </form>
  )
}
