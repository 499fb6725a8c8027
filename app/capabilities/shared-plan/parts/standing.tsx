import { useLanguage, useText } from '../../../language/text.tsx'
import { momentInWords, shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions, SideBySide, Stack } from '../../../ui/stack/stack.tsx'
import type { Version } from '../contract.ts'
import { agreedFrom, agreedVersion, answersTo, standingOf, statusFor } from '../rules.ts'
import { mayWrite } from '../writing.rules.ts'
import { type Act, AnswerForm } from './act.tsx'
import { authorName, isShared } from './room.ts'
import { SayNo } from './say-no.tsx'
import type { Tried } from './tried.ts'
import { VersionWords } from './version-words.tsx'

type Props = Act & { tried: Tried | undefined }

/** What the plan says now, and what can be answered to it. */
export function Standing({ tried, ...act }: Props) {
  const { room, entry } = act
  const standing = standingOf(entry)
  const [only] = standing
  if (!only) return null
  if (standing.length > 1) return <TwoVersions {...act} standing={standing} />
  return (
    <Stack>
      <VersionWords room={room} entry={entry} version={only} />
      <Agreed {...act} />
      {entry.state === 'open' && <AnswersToOne {...act} version={only} tried={tried} />}
    </Stack>
  )
}

function Agreed({ entry }: Act) {
  const t = useText()
  const { tag } = useLanguage()
  const version = agreedVersion(entry)
  const on = version && agreedFrom(entry, version.id)
  return on ? <p>{t('sharedPlan.agreedOn', { day: shortDay(on, tag) })}</p> : null
}

function AnswersToOne({ version, tried, ...act }: Props & { version: Version }) {
  const t = useText()
  const { room, entry } = act
  const mine = ({ side, id }: { side: string; id?: string }) =>
    side === room.side && (side === 'person' || id === room.me)
  const last = answersTo(entry, version.id).find(({ author }) => mine(author))?.what
  const isPerson = room.side === 'person'
  const asked = statusFor(entry, room.side, true) === 'waits-for-you'
  if (last !== 'yes' && !isShared(room)) return null
  return (
    <>
      <Actions>
        {last === 'yes' ? (
          <AnswerForm {...act} version={version.id} answer="taken-back" kind="quiet">
            {t('sharedPlan.takeBack')}
          </AnswerForm>
        ) : (
          <AnswerForm {...act} version={version.id} answer="yes" kind={asked ? 'primary' : 'secondary'}>
            {t(isPerson && !asked ? 'sharedPlan.ask' : 'sharedPlan.yes')}
          </AnswerForm>
        )}
      </Actions>
      {!isPerson && last === undefined && <SayNo {...act} version={version.id} tried={tried} />}
    </>
  )
}

function TwoVersions({ standing, ...act }: Act & { standing: Version[] }) {
  const t = useText()
  const { tag } = useLanguage()
  const { room, entry } = act
  const isPerson = room.side === 'person'
  return (
    <Stack>
      <Heading level={2}>{t('sharedPlan.twoTitle')}</Heading>
      <p>{isPerson ? t('sharedPlan.twoBody') : t('sharedPlan.twoBodyOf', { name: room.name })}</p>
      <SideBySide>
        {standing.map((version) => (
          <Card key={version.id}>
            <VersionWords
              room={room}
              entry={entry}
              version={version}
              attribution={t('sharedPlan.versionFrom', {
                who: authorName(t, room, version.author),
                moment: momentInWords(version.writtenAt, tag),
              })}
            />
            {isPerson && (
              <AnswerForm {...act} version={version.id} answer="kept" kind="secondary">
                {t('sharedPlan.keepThis')}
              </AnswerForm>
            )}
          </Card>
        ))}
      </SideBySide>
      {mayWrite({ side: room.side }, entry.kind) && (
        <Actions>
          <Button kind="secondary" href={`${room.home}/${entry.id}/change`}>
            {t(isPerson ? 'sharedPlan.both' : 'sharedPlan.proposeBoth')}
          </Button>
        </Actions>
      )}
    </Stack>
  )
}
