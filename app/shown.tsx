import type { ComponentChildren } from 'preact'
import { readCheckIns } from './capabilities/check-in/reads.server.ts'
import { exerciseById } from './capabilities/programme/content.reads.server.ts'
import { WorksheetDocument } from './capabilities/programme/worksheet/parts/worksheet-document.tsx'
import { readWorksheet } from './capabilities/programme/worksheet/reads.server.ts'
import { isEmpty, StoryDocument } from './capabilities/shared-story/parts/story-document.tsx'
import type { WholeStory } from './capabilities/shared-story/whole.contract.ts'
import { readWholeStory } from './capabilities/shared-story/whole.reads.server.ts'
import { useLanguage, useText } from './language/text.tsx'
import type { Keyring } from './platform/crypto/keyring.ts'
import type { Tx } from './platform/database/connection.ts'
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
  'goals-and-plan': prompts(['what-matters'], false),
  'what-i-have-tried': prompts(['have-tried'], false),
  'check-ins': checkIns,
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
