import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'

export type Suggested = {
  waiting: { id: string; title: string; by: string }[]
  /** Whether to ask if somebody shall get in touch: shortly after joining, once somebody can. */
  askContact: boolean
}

/** What somebody suggested and the person has not decided; nothing where there is nothing. */
export function SuggestedCard({ waiting, askContact }: Suggested) {
  const t = useText()
  const [first] = waiting
  if (!first && !askContact) return null
  return (
    <Card heading={t(first ? 'suggestions.todayTitle' : 'suggestions.contactTitle')} level={2}>
      {waiting.slice(0, 3).map(({ id, title, by }) => (
        <p key={id}>
          <a href={`/suggestions/${id}`}>
            {t('suggestions.todayBy', { name: by || t('sharing.someone'), title })}
          </a>
        </p>
      ))}
      {first ? (
        <p class="hint">{t('suggestions.neverHomework')}</p>
      ) : (
        <>
          <p>{t('suggestions.todayContact')}</p>
          <Button kind="secondary" href="/suggestions/contact">
            {t('suggestions.todayGo')}
          </Button>
        </>
      )}
    </Card>
  )
}
