import { Hono } from 'hono'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { setDisplayCookie } from '../../../platform/http/display-cookie.ts'
import { NotFound, SignInNeeded, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asAnyone, asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { addressOf, allItems, exerciseById, itemById } from '../content.reads.server.ts'
import type { Exercise } from '../contract.ts'
import type { Published } from '../library/contract.ts'
import { readPublished, wasPublished } from '../library/published.reads.server.ts'
import { sayHowItWent, setUpBadDay, starItem } from './actions.server.ts'
import { badDayTools, inOwnOrder, nothingYet, suggestions } from './rules.ts'
import { BadDayScreen } from './screens/bad-day.tsx'
import { BadDaySetUpScreen } from './screens/bad-day-set-up.tsx'
import { HowItWentScreen } from './screens/how-it-went.tsx'
import { ToolboxScreen } from './screens/toolbox.tsx'
import { readToolbox } from './toolbox.reads.server.ts'

const all = allItems().filter((item) => item.kind === 'exercise')
/** Setting up a bad day is nothing for a bad day. */
const notItself = ({ room }: Exercise) => room !== '/bad-day/set-up'
const idsOf = (exercises: readonly Exercise[]) => new Set(exercises.map(({ id }) => id))
const links = (ids: readonly string[], published: Published) =>
  ids.flatMap((id) => {
    const item = itemById(id)
    return item && published.has(item) ? [{ item, href: addressOf(item) }] : []
  })

/** The person's own toolbox, and the bad-day mode that anyone can switch on. */
export function toolbox(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  /** What this person said, and the exercises that readers here may see. */
  const readBox = async (tx: Tx, personId: string) => {
    const [box, published] = [
      await readToolbox(tx, personId),
      await readPublished(tx, platform.demonstration),
    ]
    const shown = all.filter((exercise) => published.has(exercise))
    return { box, shown, known: idsOf(shown), published }
  }

  routes.get('/toolbox', async (c) => {
    const { box, known, published } = await asPerson(c, (tx, viewer) => readBox(tx, viewer.personId))
    const suggested = suggestions(box, known).flatMap(({ exercise, reason }) =>
      links([exercise], published).map((link) => ({ ...link, reason })),
    )
    return html(c, (page) => (
      <ToolboxScreen
        page={page}
        suggested={suggested}
        own={links(inOwnOrder(box), published)}
        box={box}
        told={exerciseById(c.req.query('told') ?? '')?.id}
      />
    ))
  })

  routes.post('/toolbox/star', async (c) => {
    const form = await readForm(c)
    const starred = await asPerson(c, async (tx, viewer) =>
      starItem(tx, await readPublished(tx, platform.demonstration), viewer, form, platform.now()),
    )
    const item = starred.ok ? itemById(starred.value.item) : undefined
    if (!item) throw new NotFound()
    return c.redirect(form.get('back') === 'toolbox' ? '/toolbox' : addressOf(item), 303)
  })

  routes.get('/toolbox/:exercise/how', async (c) => {
    const { exercise, personId } = await asPerson(c, async (tx, viewer) => {
      const { has } = await readPublished(tx, platform.demonstration)
      return { exercise: await found(c, async (each) => has(each)), personId: viewer.personId }
    })
    return html(c, (page) => (
      <HowItWentScreen page={page} exercise={exercise} person={personId} formKey={newId(platform.now())} />
    ))
  })

  routes.post('/toolbox/:exercise/how', async (c) => {
    const form = await readForm(c)
    const { exercise, said } = await asPerson(c, async (tx, viewer) => {
      // Whoever had the page says how it went, even if the exercise was taken back meanwhile.
      const tried = await found(c, (each) => wasPublished(tx, platform.demonstration, each))
      return {
        exercise: tried,
        said: await sayHowItWent(tx, keys, viewer, tried.id, form, platform.now()),
      }
    })
    if (said === 'other-words') throw new Unreadable(422)
    if (said === 'somebody-else') throw new SignInNeeded()
    if (said.ok) return c.redirect(said.value.location, 303)
    const again = {
      person: String(said.typed.person ?? ''),
      formKey: newId(platform.now()),
      typed: said.typed,
      problems: said.problems,
    }
    return html(c, (page) => <HowItWentScreen page={page} exercise={exercise} {...again} />, 400)
  })

  // Asks for nothing, and is for everybody: somebody without an account has bad days too.
  routes.get('/bad-day', async (c) => {
    const { box, known, published } = await asAnyone(c, (tx, viewer) =>
      viewer?.kind === 'person' ? readBox(tx, viewer.personId) : stranger(tx),
    )
    return html(c, (page) => <BadDayScreen page={page} tools={links(badDayTools(box, known), published)} />)
  })

  const stranger = async (tx: Tx) => {
    const published = await readPublished(tx, platform.demonstration)
    return { box: nothingYet, known: idsOf(all.filter((exercise) => published.has(exercise))), published }
  }

  // The device keeps this page for when there is no internet.
  routes.get('/offline/bad-day', async (c) => {
    c.header('cache-control', 'no-cache')
    const { box, known, published } = await asAnyone(c, stranger)
    return html(c, (page) => (
      <BadDayScreen
        page={{ ...page, signedIn: false, calm: true }}
        tools={links(badDayTools(box, known), published)}
        islands={['mine']}
      />
    ))
  })

  routes.post('/bad-day', (c) => {
    setDisplayCookie(c, 'calm', 'on')
    return c.redirect('/bad-day', 303)
  })

  routes.post('/bad-day/end', (c) => {
    setDisplayCookie(c, 'calm', undefined)
    return c.redirect('/', 303)
  })

  routes.get('/bad-day/set-up', async (c) => {
    const { box, shown } = await asPerson(c, (tx, viewer) => readBox(tx, viewer.personId))
    return html(c, (page) => (
      <BadDaySetUpScreen
        page={page}
        exercises={shown.filter(notItself)}
        chosen={box.badDay ?? []}
        formKey={newId(platform.now())}
      />
    ))
  })

  routes.post('/bad-day/set-up', async (c) => {
    const form = await readForm(c)
    const { set, shown } = await asPerson(c, async (tx, viewer) => {
      const box = await readBox(tx, viewer.personId)
      return {
        set: await setUpBadDay(tx, keys, box.published, viewer, form, platform.now()),
        shown: box.shown,
      }
    })
    if (set === 'other-words') throw new Unreadable(422)
    if (set.ok) return c.redirect(set.value.location, 303)
    const again = { formKey: newId(platform.now()), chosen: form.getAll('exercises'), problems: set.problems }
    return html(
      c,
      (page) => <BadDaySetUpScreen page={page} exercises={shown.filter(notItself)} {...again} />,
      400,
    )
  })

  return routes
}

async function found(c: AppContext, isOpen: (exercise: Exercise) => Promise<boolean>): Promise<Exercise> {
  const exercise = exerciseById(c.req.param('exercise') ?? '')
  if (!exercise || !(await isOpen(exercise))) throw new NotFound()
  return exercise
}
