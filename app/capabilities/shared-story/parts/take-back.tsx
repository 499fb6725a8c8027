import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'

type Props = { action: string; after: string; label: string; hint?: string }

/** The way to take something out of the story. It names what stood on the page, and touches nothing newer. */
export function TakeBack({ action, after, label, hint }: Props) {
  const t = useText()
  return (
    <form method="post" action={action}>
      <input type="hidden" name="after" value={after} />
      <Button type="submit" kind="quiet">
        {label}
      </Button>
      <p class="hint">{hint ?? t('sharedStory.takeBackHint')}</p>
    </form>
  )
}
