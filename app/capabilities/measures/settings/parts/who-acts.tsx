import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx'
import type { Actor } from '../contract.ts'

/** Who acts on answers, as people are told; or that nobody does yet. */
export function WhoActs({ id, actor }: { id: string; actor: Actor | undefined }) {
  const t = useText()
  const there = `/service/measures/${id}/who`
  return (
    <section>
      <Heading level={2}>{t('measureSettings.who')}</Heading>
      {actor ? (
        <>
          <SummaryList
            rows={[
              { key: t('measureSettings.whoName'), value: actor.name },
              { key: t('measureSettings.whoRole'), value: actor.role },
              { key: t('measureSettings.whoRead'), value: actor.readWithin },
              { key: t('measureSettings.whoPhone'), value: actor.phone },
            ]}
          />
          <Button href={there} kind="secondary">
            {t('measureSettings.whoChange')}
          </Button>
          <Details summary={t('measureSettings.whoEnd')}>
            <p>{t('measureSettings.whoEndBody')}</p>
            <form method="post" action={`${there}/end`}>
              <Button kind="warning">{t('measureSettings.whoEnd')}</Button>
            </form>
          </Details>
        </>
      ) : (
        <>
          <p>{t('measureSettings.whoNone')}</p>
          <Button href={there}>{t('measureSettings.whoSet')}</Button>
        </>
      )}
    </section>
  )
}
