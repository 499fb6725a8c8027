import { useText } from '../../../language/text.tsx'
import { Columns } from '../../../ui/columns/columns.tsx'
import type { Brief } from '../contract.ts'
import { firstWords, missingFrom } from '../rules.ts'
import { Changes, Weeks } from './brief-changes.tsx'
import { BriefMeasures } from './brief-measures.tsx'
import { OtherViews, PlanInBrief } from './brief-plan.tsx'
import { BriefSection, OwnWords } from './brief-section.tsx'
import { LastVisit, NextVisit } from './brief-visits.tsx'

const missingTexts = {
  'what-matters': 'caseload.missingGoals',
  story: 'caseload.missingStory',
  'what-i-have-tried': 'caseload.missingTried',
  'goals-and-plan': 'caseload.missingPlan',
  visits: 'caseload.missingVisits',
  messages: 'caseload.missingMessages',
  'check-ins': 'caseload.missingCheckIns',
  measures: 'caseload.missingMeasures',
} as const

/**
 * What somebody sees of a person: the professional's brief and the person's preview are this same part, with the same
 * words, so both sides are called by their names in it.
 */
export function BriefBody({ brief, reviewedAt }: { brief: Brief; reviewedAt: Date | undefined }) {
  const t = useText()
  const missing = missingFrom(brief)
  return (
    <article class="brief">
      <p class="part-of-picture">
        <strong>{t('safety.partOfPicture.title')}.</strong> {t('safety.partOfPicture.body')}
      </p>
      <Columns>
        <WhatMatters brief={brief} />
        {brief.knowMe && (
          <BriefSection heading={t('caseload.knowMe')}>
            <OwnWords written={brief.knowMe} most={340} />
          </BriefSection>
        )}
        <NextVisit brief={brief} />
        <PlanInBrief brief={brief} />
        <OtherViews brief={brief} />
        <WhatHelps brief={brief} />
        <LastVisit brief={brief} />
        <Changes brief={brief} reviewedAt={reviewedAt} />
        <Weeks checkIns={brief.checkIns} />
        <BriefMeasures measures={brief.measures} />
        <BriefSection heading={t('caseload.missing')}>
          <p>
            {missing.length > 0
              ? missing.map((part) => t(missingTexts[part])).join(' · ')
              : t('caseload.missingNothing')}
            {missing.length > 0 ? '. ' : ' '}
            {t('caseload.neverFine')}
          </p>
        </BriefSection>
      </Columns>
    </article>
  )
}

function WhatMatters({ brief: { whatMatters, plan } }: { brief: Brief }) {
  const t = useText()
  const goals = plan?.goals ?? []
  if (!whatMatters && goals.length === 0) return null
  return (
    <BriefSection heading={t('caseload.whatMatters')}>
      {whatMatters && <OwnWords written={whatMatters} most={280} />}
      {goals.length > 0 && (
        <ul>
          {goals.map(({ id, words, agreed }) => (
            <li key={id}>
              <bdi>{firstWords(words, 160)}</bdi>{' '}
              <span class="hint">{t(agreed ? 'caseload.goalAgreed' : 'caseload.goal')}</span>
            </li>
          ))}
        </ul>
      )}
    </BriefSection>
  )
}

function WhatHelps({ brief: { tried, plan } }: { brief: Brief }) {
  const t = useText()
  const helps = plan?.helps ?? []
  return (
    <>
      {helps.length > 0 && (
        <BriefSection heading={t('caseload.helps')}>
          <ul>
            {helps.map(({ id, words }) => (
              <li key={id}>
                <bdi>{firstWords(words, 160)}</bdi>
              </li>
            ))}
          </ul>
        </BriefSection>
      )}
      {tried && (
        <BriefSection heading={t('caseload.tried')}>
          <OwnWords written={tried} most={180} />
        </BriefSection>
      )}
    </>
  )
}
