import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import type { EndedTeam } from '../contract.ts'
import { sectionsInWords } from './texts.ts'

/** Tells that a team is there no more and what that ended, until the person says that they have read it. */
export function EndedTeamNote({ team }: { team: EndedTeam }) {
  const t = useText()
  const { tag } = useLanguage()
  const said = {
    team: team.name,
    day: shortDay(team.at, tag),
    sections: sectionsInWords(t, team.sections, tag),
  }
  return (
    <Notification heading={t('sharing.endedTeam', said)}>
      <p>{t('sharing.endedTeamBody', said)}</p>
      <p>{t('sharing.endedTeamNext')}</p>
      <form method="post" action="/sharing/ended">
        <input type="hidden" name="team" value={team.id} />
        <Button kind="secondary">{t('sharing.endedTeamRead')}</Button>
      </form>
    </Notification>
  )
}
