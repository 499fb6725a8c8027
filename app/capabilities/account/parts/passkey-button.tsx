import { Button } from '../../../ui/button/button.tsx'

export interface PasskeyButtonProps {
  act: 'sign-in' | 'confirm' | 'add'
  next?: string
  intro?: string
  label: string
  refused: string
}

/** Hidden until the island finds that this browser can use passkeys here; a password works without it. */
export function PasskeyButton({ act, next = '/', intro, label, refused }: PasskeyButtonProps) {
  return (
    <div class="stack stack-s" data-passkey={act} data-next={next} hidden>
      {intro && <p class="hint">{intro}</p>}
      <Button type="button" kind="secondary" wide>
        {label}
      </Button>
      <p data-refused role="alert" hidden>
        {refused}
      </p>
    </div>
  )
}
