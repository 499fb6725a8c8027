import type { ComponentChildren } from 'preact'
import { readCheckIns } from './capabilities/check-in/reads.server.ts'
import { ShownPatterns } from './capabilities/measures/patterns/parts/shown-patterns.tsx'
import { readPatterns, sightOf } from './capabilities/measures/patterns/reads.server.ts'
import { isNothing } from './capabilities/measures/patterns/rules.ts'
import { asSeen } from './capabilities/measures/patterns/seen.rules.ts'
import { MessageList } from './capabilities/messages/parts/message-list.tsx'
import { readMessages, readThreads } from './capabilities/messages/reads.server.ts'
import { exerciseById } from './capabilities/programme/content.reads.server.ts'
import { WorksheetDocument } from './capabilities/programme/worksheet/parts/worksheet-document.tsx'
import { readWorksheet } from './capabilities/programme/worksheet/reads.server.ts'
import { PlanDocument } from './capabilities/shared-plan/parts/plan-document.tsx'
import { readEntries } from './capabilities/shared-plan/plan.reads.server.ts'
import { isOnPage } from './capabilities/shared-plan/rules.ts'
import { isEmpty, StoryDocument } from './capabilities/shared-story/parts/story-document.tsx'
import type { WholeStory } from './capabilities/shared-story/whole.contract.ts'
import { readWholeStory } from './capabilities/shared-story/whole.reads.server.ts'
import { VisitsDocument } from './capabilities/visits/parts/visits-document.tsx'
import { readShownVisits } from './capabilities/visits/shown.reads.server.ts'
import { useLanguage, useText } from './language/text.tsx'
import type { Keyring } from './platform/crypto/keyring.ts'
import type { Tx } from './platform/database/connection.ts'
import { readPersonName } from './platform/database/person-name.ts'
import { shortDay } from './platform/pure/days.ts'
import { Heading } from './ui/heading/heading.tsx'
import type { AskedToShow, ReadShown } from './workspaces/shown.tsx'

type Part = (tx: Tx, keys: Keyring, personId: string, asked: AskedToShow) => Promise<ComponentChildren>
type Prompt = keyof WholeStory['entries']

/** The story, with only those of its prompts that belong to one section. */
const prompts =
  (wanted: readonly Prompt[], whole: boolean): Part =>
  async (tx, keys, personId, { voice }) => {
    const { entries, picture, bodyMap } = await readWholeStory(tx, keys, personId)
    const story: WholeStory = {
      entries: Object.fromEntries(wanted.map((prompt) => [prompt, entries[prompt]])),
      picture: whole ? picture : { areas: {}, links: [] },
      bodyMap: whole ? bodyMap : undefined,
    }
    return isEmpty(story) ? undefined : <StoryDocument story={story} voice={voice} />
  }

const lately = 8
const checkIns: Part = async (tx, keys, personId, { from }) => {
  const weeks = (await readCheckIns(tx, keys, personId, { limit: lately })).filter(({ at }) => at >= from)
  return weeks.length > 0 && <Weeks weeks={weeks} />
}

function Weeks({ weeks }: { weeks: Awaited<ReturnType<typeof readCheckIns>> }) {
  const t = useText()
  const { tag } = useLanguage()
  return (
    <ul>
      {weeks.map(({ id, at, life, wentWell }) => (
        <li key={id}>
          {shortDay(at, tag)}: {t(`checkIn.life${life}`)}
          {wentWell && <p dir="auto">{wentWell}</p>}
        </li>
      ))}
    </ul>
  )
}

const plan: Part = async (tx, keys, personId) => {
  const entries = await readEntries(tx, keys, personId)
  if (!entries.some(isOnPage)) return undefined
  const name = (await readPersonName(tx, keys, personId)) ?? ''
  const room = { side: 'professional', home: '', personId, name, me: undefined } as const
  return <PlanDocument room={{ ...room, held: [], sharedWith: [] }} plan={{ entries }} />
}

const goalsAndPlan: Part = async (tx, keys, personId, asked) => {
  const [matters, planned] = [
    await prompts(['what-matters'], false)(tx, keys, personId, asked),
    await plan(tx, keys, personId, asked),
  ]
  return (matters || planned) && [matters, planned]
}

const seenVisits: Part = async (tx, keys, personId, { from, now }) => {
  const found = await readShownVisits(tx, keys, personId, { from, now })
  const name = (await readPersonName(tx, keys, personId)) ?? ''
  return found.length > 0 && <VisitsDocument visits={found} person={{ id: personId, name }} />
}

/** The patterns that the person shows, as far back as whoever asks may look. */
const measures: Part = async (tx, keys, personId, { from, held = [] }) => {
  const seen = asSeen(await readPatterns(tx, keys, personId), from)
  const sight = sightOf(seen, held.includes('goals-and-plan'))
  return !isNothing(sight) && <ShownPatterns {...sight} level={3} />
}

/** What is written between the person and a team, as far as whom it is shown to can read it. */
const messages: Part = async (tx, keys, personId, { from, with: grantee }) => {
  const name = (await readPersonName(tx, keys, personId)) ?? ''
  const seen = []
  for (const thread of await readThreads(tx, personId)) {
    if (thread.lastAt < from || (grantee?.kind === 'team' && thread.team.id !== grantee.id)) continue
    const written = (await readMessages(tx, keys, thread)).filter(({ sentAt }) => sentAt >= from)
    if (written.length > 0) seen.push({ thread, written })
  }
  return (
    seen.length > 0 &&
    seen.map(({ thread, written }) => (
      <section key={thread.id}>
        <Heading level={3}>{thread.team.name}</Heading>
        <MessageList
          messages={written}
          person={{ id: personId, name }}
          earlier={undefined}
          latest={undefined}
        />
      </section>
    ))
  )
}

const things: Part = async (tx, keys, personId, { items }) => {
  const found = await Promise.all(items.map((id) => readWorksheet(tx, keys, personId, id)))
  return found.map((worksheet) => {
    if (!worksheet) return null
    const exercise = exerciseById(worksheet.exercise)
    return (
      <section key={worksheet.id}>
        <Heading level={3}>{exercise?.title}</Heading>
        {worksheet.heads.map((head) => (
          <WorksheetDocument key={head.id} exercise={exercise} answers={head.answers} level={3} />
        ))}
      </section>
    )
  })
}

/** What each section shows to somebody who is not a professional, and to the person before they share it. */
const parts: Record<string, Part> = {
  story: prompts(['know-me', 'makes-me'], true),
  'goals-and-plan': goalsAndPlan,
  visits: seenVisits,
  messages,
  'what-i-have-tried': prompts(['have-tried'], false),
  'check-ins': checkIns,
  measures,
  exercises: things,
}

export const readShown: ReadShown = async (tx, keys, personId, asked) => {
  const wanted = [...asked.sections, ...(asked.items.length > 0 ? ['exercises'] : [])]
  const shown = []
  for (const section of wanted) {
    const part = parts[section]
    shown.push({ section, body: part && (await part(tx, keys, personId, asked)) })
  }
  return shown
}
