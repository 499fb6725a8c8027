import { useText } from '../../../../language/text.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'

type Props = { tools: { id: string; title: string; href: string; minutes?: number }[] }

/** The few things to do on a bad day, each in its shortest form. */
export function BadDayTools({ tools }: Props) {
  const t = useText()
  return (
    <Stack>
      {tools.map(({ id, title, href, minutes = 1 }) => (
        <Card key={id} heading={title} level={3} href={`${href}?length=bad-day`}>
          <p>{minutes === 1 ? t('badDay.minute') : t('badDay.minutes', { minutes })}</p>
        </Card>
      ))}
    </Stack>
  )
}
