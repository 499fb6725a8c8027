import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx'
import type { OwnText } from '../contract.ts'

/** A service's own words and what lets it show them; or that they are not here. */
export function OwnWords({ id, own }: { id: string; own: OwnText | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  const there = `/service/measures/${id}/words`
  if (!own)
    return (
      <section>
        <Heading level={2}>{t('measureSettings.words')}</Heading>
        <p>{t('measureSettings.wordsNone')}</p>
        <Button href={there} kind="secondary">
          {t('measureSettings.wordsAdd')}
        </Button>
      </section>
    )
  const { holder, reference, agreedOn } = own.text.agreement
  return (
    <section>
      <Heading level={2}>{t('measureSettings.words')}</Heading>
      <SummaryList
        rows={[
          { key: t('measureSettings.licenceHolder'), value: holder },
          { key: t('measureSettings.licenceReference'), value: reference },
          {
            key: t('measureSettings.licenceAgreed'),
            value: shortDay(new Date(`${agreedOn}T12:00:00Z`), tag),
          },
          {
            key: t('measureSettings.licenceBy'),
            value: t('measureSettings.confirmed', {
              name: own.confirmedBy,
              by: own.addedBy,
              day: shortDay(own.addedAt, tag),
            }),
          },
        ]}
      />
      <Actions>
        <Button href={`/service/measures/${id}/preview`} kind="secondary">
          {t('measureSettings.wordsLook')}
        </Button>
        <Button href={there} kind="secondary">
          {t('measureSettings.wordsChange')}
        </Button>
      </Actions>
      <Details summary={t('measureSettings.wordsWithdraw')}>
        <p>{t('measureSettings.wordsWithdrawBody')}</p>
        <form method="post" action={`${there}/withdraw`}>
          <Button kind="warning">{t('measureSettings.wordsWithdraw')}</Button>
        </form>
      </Details>
    </section>
  )
}
