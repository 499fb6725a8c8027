import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { writeStory } from './actions.server.ts'
import { isPrompt, type Prompt } from './contract.ts'
import { readEarlier, readStory } from './reads.server.ts'
import { StoryScreen } from './screens/story.tsx'
import { WriteStoryScreen } from './screens/write.tsx'

/** The person's own account: /story, and one page to write each prompt. */
export function sharedStory(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  routes.get('/story', async (c) => {
    const story = await asPerson(c, (tx, viewer) => readStory(tx, keys, viewer.personId))
    return html(c, (page) => <StoryScreen page={page} story={story} />)
  })

  routes.get('/story/:prompt', async (c) => {
    const prompt = known(c.req.param('prompt'))
    const shown = await written(c, prompt)
    return html(c, (page) => (
      <WriteStoryScreen page={page} prompt={prompt} formKey={newId(platform.now())} {...shown} />
    ))
  })

  routes.post('/story/:prompt', async (c) => {
    const form = await readForm(c)
    const result = await asPerson(c, (tx, viewer) =>
      writeStory(tx, keys, viewer, known(c.req.param('prompt')), form, platform.now()),
    )
    if (result === 'other-words') throw new Unreadable(422)
    if (result.ok) return c.redirect(result.value.location, 303)
    const prompt = known(c.req.param('prompt'))
    const shown = await written(c, prompt)
    return html(
      c,
      (page) => (
        <WriteStoryScreen
          page={page}
          prompt={prompt}
          formKey={newId(platform.now())}
          {...shown}
          typed={form.get('words') ?? ''}
          problems={result.problems}
        />
      ),
      400,
    )
  })

  const written = (c: AppContext, prompt: Prompt) =>
    asPerson(c, async (tx, viewer) => ({
      now: (await readStory(tx, keys, viewer.personId))[prompt],
      earlier: await readEarlier(tx, keys, viewer.personId, prompt),
    }))

  return routes
}

function known(prompt: string): Prompt {
  if (!isPrompt(prompt)) throw new NotFound()
  return prompt
}
