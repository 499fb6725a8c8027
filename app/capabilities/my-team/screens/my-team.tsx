import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { TeamTabs } from '../../../workspaces/person/team-tabs.tsx'
import type { Visit } from '../../visits/contract.ts'

type Props = { page: PageContext; visit: Visit | undefined }

export function MyTeamScreen({ page, visit }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  return (
    <PersonPage page={page} title={t('myTeam.title')} current="/team">
      <Heading level={1}>{t('myTeam.title')}</Heading>
      <p>{t('myTeam.intro')}</p>
      <TeamTabs current="/team" />
      <LinkList
        items={[
          { href: '/visits', title: t('myTeam.visits'), hint: visitHint(t, visit, tag) },
          { href: '/messages', title: t('messages.title'), hint: t('myTeam.messagesHint') },
          { href: '/explanation', title: t('myTeam.explanation'), hint: t('myTeam.explanationHint') },
          { href: '/sharing', title: t('myTeam.sharing'), hint: t('myTeam.sharingHint') },
        ]}
      />
    </PersonPage>
  )
}

function visitHint(t: Text, visit: Visit | undefined, language: string): string {
  if (!visit?.on) return t('myTeam.visitsHint')
  return t('myTeam.visitsNext', { day: dayInWords(new Date(`${visit.on}T12:00:00Z`), language) })
}
