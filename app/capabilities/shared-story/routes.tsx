import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import { readKnownName } from '../../platform/database/person-name.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { readSharing } from '../sharing/reads.server.ts'
import { takeBackStory, writeStory } from './actions.server.ts'
import { bodyMap } from './body/routes.tsx'
import { type About, isArea, isPrompt } from './contract.ts'
import { wholePicture } from './picture/routes.tsx'
import { readEarlier, readStanding } from './reads.server.ts'
import { pageOf } from './rules.ts'
import { StoryScreen } from './screens/story.tsx'
import { StoryPrintScreen } from './screens/story-print.tsx'
import { WriteStoryScreen } from './screens/write.tsx'
import { theirStory } from './their.routes.tsx'
import { readWholeStory } from './whole.reads.server.ts'

/** The person's own account: /story, a page to write each entry, the whole picture, the body map, and all on paper. */
export function sharedStory(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  for (const part of [wholePicture, bodyMap, theirStory]) routes.route('/', part(platform))

  routes.get('/story', async (c) => {
    const shown = await asPerson(c, async (tx, { personId }) => ({
      story: await readWholeStory(tx, keys, personId),
      grants: (await readSharing(tx, personId, platform.now())).grants,
    }))
    return html(c, (page) => <StoryScreen page={page} {...shown} />)
  })

  routes.get('/story/print', async (c) => {
    const shown = await asPerson(c, async (tx, { personId }) => ({
      story: await readWholeStory(tx, keys, personId),
      name: await readKnownName(tx, keys, personId),
    }))
    return html(c, (page) => <StoryPrintScreen page={page} now={platform.now()} {...shown} />)
  })

  /** The same three addresses for a prompt and for an area. */
  const entry = (address: string, aboutOf: (c: AppContext) => About) => {
    const written = (c: AppContext, about: About) =>
      asPerson(c, async (tx, { personId }) => ({
        now: (await readStanding(tx, keys, personId, [about]))[about],
        earlier: await readEarlier(tx, keys, personId, about),
      }))

    routes.get(address, async (c) => {
      const about = aboutOf(c)
      const shown = await written(c, about)
      return html(c, (page) => (
        <WriteStoryScreen page={page} about={about} formKey={newId(platform.now())} {...shown} />
      ))
    })

    routes.post(address, async (c) => {
      const form = await readForm(c)
      const result = await asPerson(c, (tx, viewer) =>
        writeStory(tx, keys, viewer, aboutOf(c), form, platform.now()),
      )
      if (result === 'other-words') throw new Unreadable(422)
      if (result.ok) return c.redirect(result.value.location, 303)
      const about = aboutOf(c)
      const shown = { ...(await written(c, about)), typed: result.typed, problems: result.problems }
      return html(
        c,
        (page) => <WriteStoryScreen page={page} about={about} formKey={newId(platform.now())} {...shown} />,
        400,
      )
    })

    routes.post(`${address}/take-back`, async (c) => {
      const form = await readForm(c)
      await asPerson(c, (tx, viewer) => takeBackStory(tx, viewer, aboutOf(c), form, platform.now()))
      return c.redirect(pageOf(aboutOf(c)), 303)
    })
  }
  entry('/story/:prompt', knownPrompt)
  entry('/story/picture/:area', knownArea)

  return routes
}

function knownPrompt(c: AppContext): About {
  const prompt = c.req.param('prompt') ?? ''
  if (!isPrompt(prompt)) throw new NotFound()
  return prompt
}

function knownArea(c: AppContext): About {
  const area = c.req.param('area') ?? ''
  if (!isArea(area)) throw new NotFound()
  return `picture-${area}`
}
