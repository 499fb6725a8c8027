import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'

type Props = { item: string; starred: boolean; back?: 'toolbox' }

/** Stars a card or an exercise, or takes the star away. */
export function StarForm({ item, starred, back }: Props) {
  const t = useText()
  return (
    <form method="post" action="/toolbox/star">
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="keep" value={starred ? 'no' : 'yes'} />
      {back && <input type="hidden" name="back" value={back} />}
      <Button kind="quiet" type="submit">
        {t(starred ? 'toolbox.unstar' : 'toolbox.star')}
      </Button>
    </form>
  )
}
