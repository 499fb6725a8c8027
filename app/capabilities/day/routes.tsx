import { Hono } from 'hono'
import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import { readUpload } from '../../platform/http/upload.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import { changeDayLine, takeOut, todayAt, writeLine } from './actions.server.ts'
import { giveFile, previewFile, takeOver } from './calendar.actions.server.ts'
import { largestFile } from './contract.ts'
import { readDay, readLine, readMyPeople } from './day.reads.server.ts'
import { dateAsked } from './rules.ts'
import { DayScreen } from './screens/day.tsx'
import { ImportScreen } from './screens/import.tsx'
import { LineScreen } from './screens/line.tsx'
import { CalendarPreviewScreen } from './screens/preview.tsx'
import { dropFile } from './store.server.ts'

/** A professional's own day: what they wrote down, took over from a calendar, and the visits they have. */
export function day(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  const own = <T,>(c: AppContext, work: (tx: Tx, viewer: MemberViewer) => Promise<T>) =>
    asMember(c, ['professional'], work)
  const today = () => todayAt(platform.now())
  const dayAt = (on: string) => (on === today() ? '/day' : `/day?on=${on}`)

  routes.get('/day', async (c) => {
    const on = dateAsked(c.req.query('on'), today())
    const lines = await own(c, (tx, { membershipId }) => readDay(tx, keys, membershipId, on))
    return html(c, (page) => <DayScreen page={page} on={on} today={today()} lines={lines} />)
  })

  routes.get('/day/new', async (c) => {
    const on = dateAsked(c.req.query('on'), today())
    const people = await own(c, (tx) => readMyPeople(tx, keys))
    const formKey = newId(platform.now())
    return html(c, (page) => (
      <LineScreen page={page} line={undefined} on={on} people={people} formKey={formKey} />
    ))
  })

  routes.post('/day/new', async (c) => {
    const form = await readForm(c)
    const { done, people } = await own(c, async (tx, viewer) => ({
      done: await writeLine(tx, keys, viewer, form, platform.now()),
      people: await readMyPeople(tx, keys),
    }))
    if (done === 'other-words') throw new Unreadable(422)
    if (done.ok) return c.redirect(dayAt(done.value.on), 303)
    const { typed, problems } = done
    const again = { typed, problems, people, formKey: newId(platform.now()) }
    return html(c, (page) => <LineScreen page={page} line={undefined} on={today()} {...again} />, 400)
  })

  const lineId = (c: AppContext) => {
    const id = c.req.param('line') ?? ''
    if (!isId(id)) throw new NotFound()
    return id
  }

  routes.get('/day/lines/:line', async (c) => {
    const found = await own(c, async (tx, { membershipId }) => ({
      line: await readLine(tx, keys, membershipId, lineId(c)),
      people: await readMyPeople(tx, keys),
    }))
    const { line, people } = found
    if (!line) throw new NotFound()
    return html(c, (page) => <LineScreen page={page} line={line} on={line.on} people={people} formKey="" />)
  })

  routes.post('/day/lines/:line', async (c) => {
    const form = await readForm(c)
    const { done, line, people } = await own(c, async (tx, viewer) => ({
      done: await changeDayLine(tx, keys, viewer, lineId(c), form, platform.now()),
      line: await readLine(tx, keys, viewer.membershipId, lineId(c)),
      people: await readMyPeople(tx, keys),
    }))
    if (done === 'gone' || !line) throw new NotFound()
    if (done.ok) return c.redirect(dayAt(done.value.on), 303)
    const { typed, problems } = done
    return html(
      c,
      (page) => (
        <LineScreen
          page={page}
          line={line}
          on={line.on}
          people={people}
          formKey=""
          typed={typed}
          problems={problems}
        />
      ),
      400,
    )
  })

  routes.post('/day/lines/:line/out', async (c) => {
    const done = await own(c, (tx, viewer) => takeOut(tx, keys, viewer, lineId(c), platform.now()))
    if (done === 'gone') throw new NotFound()
    return c.redirect(dayAt(done.on), 303)
  })

  routes.get('/day/import', async (c) => {
    await own(c, async () => undefined)
    return html(c, (page) => <ImportScreen page={page} />)
  })

  routes.post('/day/import', async (c) => {
    // Whoever may not be here sends nothing that is read.
    await own(c, async () => undefined)
    const bytes = await readUpload(c, 'file', largestFile)
    const problem = await own(c, (tx, viewer) => giveFile(tx, keys, viewer, bytes, platform.now()))
    if (problem) return html(c, (page) => <ImportScreen page={page} problem={problem} />, 400)
    return c.redirect('/day/import/look', 303)
  })

  routes.get('/day/import/look', async (c) => {
    const found = await own(c, (tx, viewer) => previewFile(tx, keys, viewer, platform.now()))
    if (!found) return c.redirect('/day/import', 303)
    return html(c, (page) => <CalendarPreviewScreen page={page} {...found} />)
  })

  routes.post('/day/import/take', async (c) => {
    const file = (await readForm(c)).get('file') ?? ''
    const done = await own(c, async (tx, viewer) =>
      isId(file) ? takeOver(tx, keys, viewer, file, platform.now()) : ('gone' as const),
    )
    if (done === 'too-many') return html(c, (page) => <ImportScreen page={page} problem={done} />, 400)
    return c.redirect('/day', 303)
  })

  routes.post('/day/import/away', async (c) => {
    await own(c, (tx, { membershipId }) => dropFile(tx, membershipId))
    return c.redirect('/day', 303)
  })

  return routes
}
