import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords, shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { DeviceStates } from '../../../workspaces/person/device-states.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { ComingUp } from '../../shared-plan/contract.ts'
import type { Prompt, StoryEntry } from '../../shared-story/contract.ts'
import type { EndedTeam, Grant, Seen } from '../../sharing/contract.ts'
import type { Visit } from '../../visits/contract.ts'
import { ComingUpCard } from '../parts/coming-up.tsx'
import { NextVisitCard } from '../parts/next-visit.tsx'
import { type Suggested, SuggestedCard } from '../parts/suggested.tsx'
import { type ToFill, ToFillCard } from '../parts/to-fill.tsx'

type Props = {
  page: PageContext
  person: string
  checkInOffered: boolean
  name: string
  story: Partial<Record<Prompt, StoryEntry>>
  lastCheckIn: Date | undefined
  grants: Grant[]
  readers: Seen[]
  remindersLost: boolean
  comingUp: ComingUp
  nextVisit: Visit | undefined
  /** How many paper sheets were typed in and wait. */
  paperToCheck: number
  suggested: Suggested
  endedTeams: EndedTeam[]
  toFill: ToFill
  now: Date
  /** When everything of theirs will be erased, if they asked for that. */
  erasure: Date | undefined
}

export function TodayScreen({
  page,
  person,
  checkInOffered,
  name,
  story,
  lastCheckIn,
  grants,
  readers,
  remindersLost,
  comingUp,
  nextVisit,
  paperToCheck,
  suggested,
  endedTeams,
  toFill,
  now,
  erasure,
}: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const matters = story['what-matters']
  const knowMe = story['know-me']
  const names = [...new Set(grants.map((grant) => grant.grantee.name))]
  return (
    <PersonPage page={page} title={t('today.title')} current="/today" islands={['kept']}>
      <Heading level={1}>{t('today.hello', { name })}</Heading>
      {erasure && (
        <Notification kind="warning" heading={t('myData.waitingTitle', { day: shortDay(erasure, tag) })}>
          <p>
            <a href="/my-data">{t('myData.todayLook')}</a>
          </p>
        </Notification>
      )}
      {endedTeams.map(({ id, name }) => (
        <Notification key={id} kind="information" heading={t('sharing.endedTeam', { team: name })}>
          <p>
            <a href="/sharing">{t('sharing.endedTeamToday')}</a>
          </p>
        </Notification>
      ))}
      {remindersLost && (
        <Notification kind="information" heading={t('reminders.unreachable')}>
          <p>
            <a href="/reminders">{t('reminders.todayUnreachable')}</a>
          </p>
        </Notification>
      )}
      {paperToCheck > 0 && (
        <Notification
          kind="information"
          heading={paperToCheck === 1 ? t('paper.todayOne') : t('paper.todayMany', { count: paperToCheck })}
        >
          <p>{t('paper.todayBody')}</p>
          <p>
            <a href="/from-paper">{t('paper.todayCheck')}</a>
          </p>
        </Notification>
      )}
      <Stack gap="l">
        {matters ? (
          <section>
            <Heading level={2}>{t('today.yourWords')}</Heading>
            <Quote>{matters.words}</Quote>
          </section>
        ) : (
          <Card heading={t('today.yourWords')} level={2}>
            <p>{t('today.writeMattersBody')}</p>
            <Button kind="secondary" href="/story/what-matters">
              {t('today.writeMatters')}
            </Button>
          </Card>
        )}
        <Card heading={t('today.checkIn')} level={2}>
          <p>
            {lastCheckIn ? t('today.checkedIn', { day: shortDay(lastCheckIn, tag) }) : t('today.checkInBody')}
          </p>
          <DeviceStates person={person} />
          <Button href="/check-in" kind={checkInOffered ? 'primary' : 'secondary'}>
            {t('today.checkInGo')}
          </Button>
          {lastCheckIn && (
            <p>
              <a href="/check-ins">{t('today.history')}</a>
            </p>
          )}
        </Card>
        <SuggestedCard {...suggested} />
        <NextVisitCard visit={nextVisit} />
        <ComingUpCard comingUp={comingUp} now={now} />
        <ToFillCard {...toFill} />
        <Card heading={t('today.story')} level={2}>
          <p>
            {knowMe ? t('today.storyDone', { day: shortDay(knowMe.writtenAt, tag) }) : t('today.storyBody')}
          </p>
          <Button kind="secondary" href={knowMe ? '/story' : '/story/know-me'}>
            {knowMe ? t('today.storyOpen') : t('today.storyGo')}
          </Button>
        </Card>
        <Card heading={t('today.sharing')} level={2}>
          {names.length === 0 ? (
            <p>{t('today.sharingNone')}</p>
          ) : (
            <>
              <p>{t('today.sharingWith', { names: new Intl.ListFormat(tag).format(names) })}</p>
              {readers.length === 0 && <p>{t('today.notSeen')}</p>}
              {readers.slice(0, 3).map(({ membershipId, name, at, reviewedAt }) => (
                <div key={membershipId}>
                  <p>{t('today.seenBy', { name, moment: momentInWords(at, tag) })}</p>
                  {reviewedAt && <p>{t('today.reviewedBy', { name, day: shortDay(reviewedAt, tag) })}</p>}
                </div>
              ))}
            </>
          )}
          <Button kind="secondary" href="/sharing">
            {t('today.sharingGo')}
          </Button>
        </Card>
        <p>
          <a href="/measures">{t('measures.title')}</a>
        </p>
        <p>
          <a href="/reminders">{t('reminders.todayLink')}</a>
        </p>
      </Stack>
    </PersonPage>
  )
}
