import { type Text, useLanguage, useText } from '../../../language/text.tsx'
import { briefDay } from '../../../platform/pure/days.ts'
import type { Author, Owner } from '../../shared-plan/contract.ts'
import type { Brief } from '../contract.ts'
import { firstWords } from '../rules.ts'
import { BriefSection } from './brief-section.tsx'

const longest = 160

/** Open steps with who does them and when they are looked at again, and what else was agreed. */
export function PlanInBrief({ brief: { plan, name } }: { brief: Brief }) {
  const t = useText()
  const { tag } = useLanguage()
  const agreed = plan?.agreed.filter(({ kind }) => kind === 'note') ?? []
  if (!plan || (plan.openSteps.length === 0 && agreed.length === 0)) return null
  return (
    <BriefSection heading={t('caseload.plan')}>
      <ul>
        {plan.openSteps.map((step) => (
          <li key={step.id}>
            <bdi>{firstWords(step.words, longest)}</bdi>{' '}
            <span class="hint">
              {[
                ownerName(t, step.owner, name),
                step.reviewOn && t('caseload.review', { day: briefDay(noon(step.reviewOn), tag) }),
                t(step.agreed ? 'caseload.agreed' : 'caseload.notAgreed'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
        {agreed.map((entry) => (
          <li key={entry.id}>
            <bdi>{firstWords(entry.words, longest)}</bdi> <span class="hint">{t('caseload.agreed')}</span>
          </li>
        ))}
      </ul>
    </BriefSection>
  )
}

/** What somebody sees differently, in their words. */
export function OtherViews({ brief: { plan, name } }: { brief: Brief }) {
  const t = useText()
  if (!plan || plan.otherViews.length === 0) return null
  return (
    <BriefSection heading={t('caseload.otherViews')}>
      <ul>
        {plan.otherViews.map((view) => (
          <li key={`${view.id} ${view.at.getTime()}`}>
            <strong>
              <bdi>{authorName(t, view.author, name)}</bdi>
            </strong>{' '}
            {t('caseload.viewOf', { about: firstWords(view.about, 50) })}{' '}
            <q>
              <bdi>{firstWords(view.words, longest)}</bdi>
            </q>
          </li>
        ))}
      </ul>
    </BriefSection>
  )
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

const authorName = (t: Text, author: Author, person: string) =>
  author.side === 'person' ? person : (author.name ?? t('sharing.someone'))

function ownerName(t: Text, owner: Owner, person: string): string {
  if (owner.by === 'person') return person
  return owner.by === 'team' ? t('caseload.theTeam') : (owner.name ?? t('sharing.someone'))
}
