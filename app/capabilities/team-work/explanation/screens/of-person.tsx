import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonTabs } from '../../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import type { Author } from '../../contract.ts'
import type { Explanation } from '../contract.ts'
import { ExplanationPart, type Told } from '../parts/explanation.tsx'
import { ExplanationProblems } from '../parts/problems.tsx'

type Props = {
  page: PageContext
  personId: string
  name: string
  held: string[]
  me: Author
  explanations: Explanation[]
  newKey: () => string
  told?: Told
}

/** What the team says to one person, for the team. */
export function ExplanationOfPersonScreen({
  page,
  personId,
  name,
  held,
  me,
  explanations,
  newKey,
  told,
}: Props) {
  const t = textOf(page.language)
  return (
    <ProfessionalPage page={page} title={t('explanation.titleTeam')} current="/caseload">
      <ExplanationProblems told={told} explanations={explanations} />
      <BackLink href="/caseload">{t('caseload.back')}</BackLink>
      <PersonTabs personId={personId} held={held} current="explanation" />
      <Heading level={1} caption={name}>
        {t('explanation.titleTeam')}
      </Heading>
      <p>{t('explanation.intro.member')}</p>
      {explanations.length === 0 && <p>{t('explanation.noTeamOfYours')}</p>}
      {explanations.map((explanation) => (
        <Stack gap="l" key={explanation.team.id}>
          <ExplanationPart
            explanation={explanation}
            me={me}
            action={`/people/${personId}/explanation`}
            newKey={newKey}
            told={told}
          />
          <p>
            <a href={`/rounds/${explanation.team.id}/${personId}`}>{t('round.goToPerson')}</a>
          </p>
        </Stack>
      ))}
    </ProfessionalPage>
  )
}
