import { writeStory } from '../app/capabilities/shared-story/actions.server.ts'
import { drawBody, sayKinds } from '../app/capabilities/shared-story/body/actions.server.ts'
import { readBodyMap } from '../app/capabilities/shared-story/body/reads.server.ts'
import { type About, isArea } from '../app/capabilities/shared-story/contract.ts'
import { drawLink } from '../app/capabilities/shared-story/picture/actions.server.ts'
import type { PersonViewer } from '../app/platform/access/viewer.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import type { Keyring } from '../app/platform/crypto/keyring.ts'
import type { Tx } from '../app/platform/database/connection.ts'
import type { Parsed } from '../app/platform/pure/form.ts'
import { formOf, must } from './form.ts'
import type { Story } from './people/shape.ts'

type Teller = { tx: Tx; keys: Keyring; viewer: PersonViewer; ago: (weeks: number, hours?: number) => Date }

/** Writes a person's story through the acts of the product: prompts, the whole picture, the body map over time. */
export async function tellsStory(teller: Teller, story: Story): Promise<void> {
  const { tx, keys, viewer, ago } = teller
  const write = async (about: About, words: string | undefined, at: Date) => {
    if (!words) return
    const form = formOf({ key: newId(at), after: '', words })
    kept(await writeStory(tx, keys, viewer, about, form, at))
  }
  await write('know-me', story.knowMe, ago(26, 30))
  await write('what-matters', story.matters, ago(26, 30))
  await write('have-tried', story.haveTried, ago(24, 12))
  await write('makes-me', story.makesMe, ago(24, 10))
  for (const [area, words] of Object.entries(story.picture?.areas ?? {}))
    if (isArea(area)) await write(`picture-${area}`, words, ago(20, 8))
  for (const { from, to, words = '' } of story.picture?.links ?? []) {
    const at = ago(20, 6)
    const drawn = await drawLink(tx, keys, viewer, formOf({ key: newId(at), after: '', from, to, words }), at)
    if (drawn === 'other-words') throw new Error('demonstration link')
    must(drawn.result)
  }
  for (const map of story.body ?? []) await fillsIn(teller, map)
}

type BodyMap = NonNullable<Story['body']>[number]

async function fillsIn({ tx, keys, viewer, ago }: Teller, map: BodyMap): Promise<void> {
  const by = { tx, keys, viewer, at: ago(map.weeksAgo, 9) }
  const after = async () => (await readBodyMap(tx, keys, viewer.personId))?.id ?? ''
  const own = { key: newId(by.at), after: await after(), words: map.words ?? '' }
  kept(await drawBody(by, formOf({ ...own, place: map.places, kind: map.kinds ?? [] })))
  if (!map.each) return
  const said = Object.entries(map.each).map(([place, kinds]) => [`kind-${place}`, kinds] as const)
  const later = { key: newId(by.at), after: await after(), place: Object.keys(map.each) }
  kept(await sayKinds(by, formOf({ ...later, ...Object.fromEntries(said) })))
}

function kept(done: Parsed<unknown> | 'other-words'): void {
  if (done === 'other-words') throw new Error('demonstration story')
  must(done)
}
