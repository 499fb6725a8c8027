import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Details } from '../../../../ui/details/details.tsx'
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx'
import type { Pack } from '../../packs/contract.ts'
import type { OwnText } from '../contract.ts'
import { askedOf } from '../own-text.rules.ts'

/** What an instrument asks, whose it is, on what terms, and where that was looked up. */
export function Licence({ pack, own }: { pack: Pack; own: OwnText | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  const { licence, scoring } = pack
  const count = askedOf(pack).length
  const here = own
    ? t('measureSettings.wordingOwn', { name: own.text.agreement.holder })
    : licence.gated
      ? `${t('measureSettings.wordingNot')} ${licence.gated}`
      : t('measureSettings.wordingHere')
  const asks = count === 1 ? t('measureSettings.oneQuestion') : t('measureSettings.questions', { count })
  return (
    <>
      <SummaryList
        rows={[
          { key: t('measureSettings.about'), value: `${pack.pack.about} (${asks})` },
          { key: t('measureSettings.scoring'), value: scoring.note },
          { key: t('measureSettings.holder'), value: licence.holder },
          { key: t('measureSettings.terms'), value: licence.terms },
          { key: t('measureSettings.wording'), value: here },
          { key: t('measureSettings.review'), value: t('measureSettings.notReviewed') },
        ]}
      />
      <Details summary={t('measureSettings.seen')}>
        <ul>
          {licence.evidence.map((each) => {
            const where =
              'repository' in each
                ? `${each.repository}, ${each.path}, ${t('measureSettings.seenCommit', { commit: each.commit.slice(0, 12) })}`
                : each.address
            const day = shortDay(new Date(`${each.openedOn}T12:00:00Z`), tag)
            return (
              <li key={where} class="break-anywhere">
                {where}. {t('measureSettings.seenOn', { day })} {each.says}
              </li>
            )
          })}
        </ul>
      </Details>
    </>
  )
}
