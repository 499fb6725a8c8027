import { useLanguage, useText } from '../../../../../language/text.tsx'
import { shortDay } from '../../../../../platform/pure/days.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Details } from '../../../../../ui/details/details.tsx'
import { Heading } from '../../../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../../../ui/hidden/hidden.tsx'
import { SummaryList } from '../../../../../ui/summary-list/summary-list.tsx'
import type { Candidate } from '../contract.ts'

/** What readers see, who signed it off and when; each can be taken back alone, or all together. */
export function Signed({ slug, shown }: { slug: string; shown: readonly Candidate[] }) {
  const t = useText()
  const { tag } = useLanguage()
  const action = `/service/library/${slug}/withdraw`
  const signed = shown.filter(({ signOff }) => signOff)
  return (
    <section>
      <Heading level={2}>{t('publishing.signed')}</Heading>
      <SummaryList
        rows={shown.map(({ name, title, version, clinicalReview, signOff }) => ({
          key: title,
          value: (
            <>
              {clinicalReview !== 'none' && (
                <p>
                  {t('publishing.reviewed', {
                    ...clinicalReview,
                    date: shortDay(new Date(clinicalReview.date), tag),
                  })}
                </p>
              )}
              {signOff && (
                <form method="post" action={action}>
                  <p>{t('publishing.signedBy', { ...signOff, version, date: shortDay(signOff.at, tag) })}</p>
                  <input type="hidden" name="items" value={name} />
                  <Button kind="quiet">
                    {t('publishing.withdraw')}
                    <VisuallyHidden> {t('publishing.withdrawFor', { title })}</VisuallyHidden>
                  </Button>
                </form>
              )}
            </>
          ),
        }))}
      />
      {signed.length > 1 && (
        <Details summary={t('publishing.withdrawAll')}>
          <p>{t('publishing.withdrawAllBody')}</p>
          <form method="post" action={action}>
            {signed.map(({ name }) => (
              <input key={name} type="hidden" name="items" value={name} />
            ))}
            <Button kind="warning">{t('publishing.withdrawAll')}</Button>
          </form>
        </Details>
      )}
    </section>
  )
}
