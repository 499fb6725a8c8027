import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'

/** The way to an account, for whoever wants to keep what they make. */
export function KeepIt({ words }: { words: string }) {
  const t = useText()
  return (
    <Card heading={t('library.keepTitle')}>
      <p>{words}</p>
      <Actions>
        <Button kind="secondary" href="/sign-up">
          {t('library.keepJoin')}
        </Button>
        <Button kind="quiet" href="/sign-in">
          {t('library.keepSignIn')}
        </Button>
      </Actions>
    </Card>
  )
}
