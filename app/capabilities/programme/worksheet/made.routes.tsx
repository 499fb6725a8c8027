import { Hono } from 'hono'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { momentTyped } from '../../../platform/pure/days.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { keepVersion, setAside } from './actions.server.ts'
import type { Exercises } from './exercises.server.ts'
import { readVersions, readWorksheet, readWorksheets } from './reads.server.ts'
import { BothScreen } from './screens/both.tsx'
import { EarlierScreen } from './screens/earlier.tsx'
import { MadeScreen } from './screens/made.tsx'
import { WorksheetScreen } from './screens/worksheet.tsx'
import { WorksheetPrintScreen } from './screens/worksheet-print.tsx'

const pageLength = 30

/** What a person made: /made, and each thing's page, print, history and choices. */
export function made(platform: Platform, exercises: Exercises) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  const own = (c: AppContext) =>
    asPerson(c, async (tx, { personId }) => {
      const id = c.req.param('id') ?? ''
      const worksheet = isId(id) ? await readWorksheet(tx, keys, personId, id) : undefined
      if (!worksheet) throw new NotFound()
      const open = await exercises.open(tx, worksheet.exercise)
      return { worksheet, open, exercise: exercises.known(worksheet.exercise), personId }
    })

  routes.get('/made', async (c) => {
    const away = c.req.query('away') === 'yes'
    const before = momentTyped(c.req.query('before'))
    const list = await asPerson(c, (tx, { personId }) =>
      readWorksheets(tx, keys, personId, { putAway: away, before, limit: pageLength + 1 }),
    )
    return html(c, (page) => (
      <MadeScreen
        page={page}
        made={list.slice(0, pageLength)}
        away={away}
        more={list.length > pageLength}
        exerciseOf={({ exercise }) => exercises.known(exercise)}
      />
    ))
  })

  routes.get('/made/:id', async (c) => {
    const { worksheet, exercise, open } = await own(c)
    return html(c, (page) => (
      <WorksheetScreen
        page={page}
        worksheet={worksheet}
        exercise={exercise}
        doable={open !== undefined}
        formKeys={worksheet.heads.map(() => newId(platform.now()))}
      />
    ))
  })

  routes.get('/made/:id/print', async (c) => {
    const { worksheet, exercise } = await own(c)
    return html(c, (page) => <WorksheetPrintScreen page={page} worksheet={worksheet} exercise={exercise} />)
  })

  routes.get('/made/:id/earlier', async (c) => {
    const { worksheet, exercise } = await own(c)
    const versions = await asPerson(c, (tx, { personId }) => readVersions(tx, keys, personId, worksheet.id))
    return html(c, (page) => (
      <EarlierScreen
        page={page}
        worksheet={worksheet}
        exercise={exercise}
        versions={versions}
        newKey={() => newId(platform.now())}
      />
    ))
  })

  routes.get('/made/:id/both', async (c) => {
    const { worksheet, exercise, personId } = await own(c)
    if (!exercise) throw new NotFound()
    return html(c, (page) => (
      <BothScreen
        page={page}
        exercise={exercise}
        worksheet={worksheet}
        person={personId}
        formKey={newId(platform.now())}
      />
    ))
  })

  routes.post('/made/:id/keep', async (c) => {
    const form = await readForm(c)
    const location = await asPerson(c, async (tx, viewer) => {
      const id = c.req.param('id')
      if (!isId(id)) throw new NotFound()
      const kept = await keepVersion({ tx, keys, viewer, at: platform.now() }, id, form)
      if ('outcome' in kept) throw kept.outcome === 'gone' ? new NotFound() : new Unreadable(422)
      if (!kept.ok) throw new Unreadable(400)
      return kept.value.location
    })
    return c.redirect(location, 303)
  })

  for (const [way, away] of [
    ['away', true],
    ['back', false],
  ] as const)
    routes.post(`/made/:id/${way}`, async (c) => {
      const id = c.req.param('id')
      await asPerson(c, async (tx, viewer) => {
        if (!isId(id) || !(await setAside({ tx, keys, viewer, at: platform.now() }, id, away)))
          throw new NotFound()
      })
      return c.redirect(away ? '/made' : `/made/${id}`, 303)
    })

  return routes
}
