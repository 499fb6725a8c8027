import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { PersonTabs } from '../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { AnswerComposer } from '../parts/answer-composer.tsx'
import { Problems } from '../parts/problems.tsx'
import { problemText, typedInto } from '../parts/texts.ts'

type Props = {
  page: PageContext
  personId: string
  held: string[]
  name: string
  teams: { id: string; name: string }[]
  formKey: string
  typed?: Typed
  problems?: Problem[]
}

export function WriteFirstScreen({ page, personId, held, name, teams, formKey, ...more }: Props) {
  const t = textOf(page.language)
  const { typed = {}, problems = [] } = more
  const [only] = teams
  return (
    <ProfessionalPage
      page={page}
      title={t('messages.title')}
      current="/inbox"
      laterIslands={['writing-aids']}
    >
      <Problems problems={problems} />
      <Heading level={1} caption={t('messages.writePerson', { name })}>
        <bdi>{name}</bdi>
      </Heading>
      <PersonTabs personId={personId} held={held} current="messages" />
      <AnswerComposer
        action={`/people/${personId}/messages/new`}
        formKey={formKey}
        name={name}
        label={t('messages.beginWords')}
        typed={typed}
        problems={problems}
      >
        {teams.length === 1 && only ? (
          <input type="hidden" name="team" value={only.id} />
        ) : (
          <Radios
            name="team"
            legend={t('messages.ownTeam')}
            value={typedInto(typed, 'team')}
            error={problemText(t, problems, 'team')}
            options={teams.map((team) => ({ value: team.id, label: team.name }))}
          />
        )}
      </AnswerComposer>
    </ProfessionalPage>
  )
}
