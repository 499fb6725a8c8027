import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Card } from '../contract.ts'

type Props = { page: PageContext; cards: Card[] }

export function CardsScreen({ page, cards }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  return (
    <PersonPage page={page} title={t('card.title')} current="/team">
      <Heading level={1}>{t('card.title')}</Heading>
      <p>{t('card.intro')}</p>
      <p>{t('card.introSafe')}</p>
      {cards.length > 0 && (
        <>
          <Heading level={2}>{t('card.working')}</Heading>
          <LinkList
            items={cards.map(({ id, createdAt, until }) => ({
              href: `/emergency-card/${id}`,
              title: t('card.madeOn', { moment: momentInWords(createdAt, tag) }),
              note: t('card.worksUntil', { moment: momentInWords(until, tag) }),
            }))}
          />
        </>
      )}
      <Button href="/emergency-card/new">{t('card.make')}</Button>
      <p>
        <a href="/sharing">{t('sharing.back')}</a>
      </p>
    </PersonPage>
  )
}
