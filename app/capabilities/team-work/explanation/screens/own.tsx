import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { TeamTabs } from '../../../../workspaces/person/team-tabs.tsx'
import type { RoundItem } from '../../round/contract.ts'
import { RoundNote } from '../../round/parts/note.tsx'
import type { Explanation } from '../contract.ts'
import { ExplanationPart, type Told } from '../parts/explanation.tsx'
import { ExplanationProblems } from '../parts/problems.tsx'

type Props = {
  page: PageContext
  explanations: Explanation[]
  rounds: RoundItem[]
  newKey: () => string
  told?: Told
}

/** What the person's teams say to them, in one place, and what they talked about without them. */
export function OwnExplanationScreen({ page, explanations, rounds, newKey, told }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('explanation.title')} current="/team">
      <ExplanationProblems told={told} explanations={explanations} />
      <TeamTabs current="/explanation" />
      <Heading level={1}>{t('explanation.title')}</Heading>
      <p>{t('explanation.intro.person')}</p>
      {explanations.length === 0 ? (
        <EmptyState
          heading={t('explanation.noTeam')}
          action={{ href: '/sharing', label: t('explanation.noTeamGo') }}
        >
          <p>{t('explanation.noTeamBody')}</p>
        </EmptyState>
      ) : (
        explanations.map((explanation) => (
          <ExplanationPart
            key={explanation.team.id}
            explanation={explanation}
            me={{ kind: 'person' }}
            action="/explanation"
            newKey={newKey}
            told={told}
          />
        ))
      )}
      {rounds.length > 0 && (
        <section id="rounds">
          <Heading level={2}>{t('round.talked')}</Heading>
          <p>{t('round.talkedIntro')}</p>
          <Stack gap="l">
            {rounds.map((item) => (
              <div key={item.id}>
                <Heading level={3} caption={item.teamName}>
                  {shortDay(item.decidedAt ?? item.askedAt, page.language.tag)}
                </Heading>
                <RoundNote item={item} />
              </div>
            ))}
          </Stack>
        </section>
      )}
    </PersonPage>
  )
}
