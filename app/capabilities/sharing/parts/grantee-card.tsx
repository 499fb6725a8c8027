import { useLanguage, useText } from '../../../language/text.tsx'
import { momentInWords, shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { type ReadGrant, sections } from '../contract.ts'
import { latestReaders } from '../rules.ts'
import { sectionTexts } from './texts.ts'

/** What one grantee has: each part until when, who has read it, and the way to end it all. */
export function GranteeCard({ grants }: { grants: ReadGrant[] }) {
  const t = useText()
  const { tag } = useLanguage()
  const grantee = grants[0]?.grantee
  if (!grantee) return null
  const titleOf = (grant: ReadGrant) => grant.item?.title ?? t(sectionTexts[grant.section].title)
  const place = ({ section }: ReadGrant) =>
    section === 'exercises' ? sections.length : sections.indexOf(section)
  const inOrder = grants.toSorted((a, b) => place(a) - place(b))
  return (
    <Card heading={grantee.name} level={3}>
      {grantee.discipline && <p>{grantee.discipline}</p>}
      {grants.some((grant) => grant.pending) && <p>{t('sharing.pending', { name: grantee.name })}</p>}
      <SummaryList
        rows={inOrder.map((grant) => ({
          key: titleOf(grant),
          actions: [{ href: `/sharing/${grant.id}`, label: t('sharing.change'), hidden: titleOf(grant) }],
          value: (
            <>
              {t('sharing.until', { day: shortDay(grant.until, tag) })}
              <br />
              {grant.section === 'exercises'
                ? t('sharing.asItStands')
                : grant.visibleFrom < grant.createdAt
                  ? t('sharing.everything')
                  : t('sharing.fromNow', { day: shortDay(grant.visibleFrom, tag) })}
              {grant.readers.length === 0 && <p>{t('sharing.notSeen')}</p>}
              {grant.readers.map(({ membershipId, name, at }) => (
                <p key={membershipId}>{t('sharing.seenBy', { name, moment: momentInWords(at, tag) })}</p>
              ))}
            </>
          ),
        }))}
      />
      {latestReaders(grants).map(
        ({ membershipId, name, reviewedAt }) =>
          reviewedAt && (
            <p key={membershipId}>{t('sharing.reviewedBy', { name, day: shortDay(reviewedAt, tag) })}</p>
          ),
      )}
      <p>
        {t('sharing.stopHint')} {t('sharing.staysThere')}
      </p>
      <p>
        <a href={`/sharing/seen?with=${grantee.kind}:${grantee.id}`}>{t('caseload.seenLink')}</a>
      </p>
      <form method="post" action="/sharing/end">
        {grants.map((grant) => (
          <input type="hidden" name="grant" value={grant.id} key={grant.id} />
        ))}
        <Button type="submit" kind="secondary">
          {t('sharing.stop', { name: grantee.name })}
        </Button>
      </form>
    </Card>
  )
}
