import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { printedCode } from '../../platform/pure/codes.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { readHelpPack } from '../help-now/pack.reads.server.ts'
import { readForPaper } from '../measures/sheets/sheets.reads.server.ts'
import { readStanding } from '../shared-story/reads.server.ts'
import { readComing } from '../visits/next.reads.server.ts'
import { makeSheets } from './actions.server.ts'
import { askedOn, readOffered } from './asked.reads.server.ts'
import { storyLines } from './contract.ts'
import type { KeepTyped } from './keeper.server.ts'
import { codeOf } from './keys.server.ts'
import { readIsMet, readSheets } from './reads.server.ts'
import { stateOf, together } from './rules.ts'
import { CheckScreen } from './screens/check.tsx'
import { SheetScreen } from './screens/one.tsx'
import { PrintSheetsScreen } from './screens/print.tsx'
import { SheetsScreen } from './screens/sheets.tsx'
import { NotSettled, settleSheet } from './settle.actions.server.ts'
import { cancelSheet } from './store.server.ts'
import { typing } from './typing.routes.tsx'

/** Paper sheets: made, printed and checked by the person at /from-paper; typed in by their service at /paper. */
export function paper(platform: Platform, keep: KeepTyped) {
  const { keys, now } = platform
  const routes = new Hono<AppEnv>()
  routes.route('/', typing(platform))
  const codeFor = (id: string) => printedCode(codeOf(keys, id))

  const list = async (c: AppContext, refused?: { typed: Typed; problems: Problem[] }) => {
    const at = now()
    const { all, met, measures } = await asPerson(c, async (tx, { personId }) => ({
      measures: await readForPaper(tx),
      all: await readSheets(tx, keys, personId),
      met: await readIsMet(tx, personId),
    }))
    const sheets = all.map((sheet) => ({ sheet, state: stateOf(sheet, at) }))
    return html(
      c,
      (page) => (
        <SheetsScreen
          page={page}
          sheets={sheets}
          met={met}
          measures={measures}
          formKey={newId(at)}
          {...refused}
        />
      ),
      refused ? 400 : 200,
    )
  }
  routes.get('/from-paper', (c) => list(c))

  routes.post('/from-paper', async (c) => {
    const form = await readForm(c)
    const made = await asPerson(c, (tx, viewer) => makeSheets(tx, keys, viewer, form, now()))
    if (made === 'other-words') throw new Unreadable(422)
    return made.ok ? c.redirect(made.value.location, 303) : list(c, made)
  })

  const one = async (c: AppContext, refused?: { typed: Typed; problems: Problem[] }) => {
    const id = idIn(c)
    const at = now()
    const shown = await asPerson(c, async (tx, { personId }) => {
      const sheets = await readSheets(tx, keys, personId)
      const sheet = sheets.find((each) => each.id === id)
      const waits = sheet && stateOf(sheet, at) === 'to-check'
      return {
        sheets,
        sheet,
        stands: waits && sheet.kind === 'story' ? await readStanding(tx, keys, personId, storyLines) : {},
        ...(await askedOn(tx, keys, personId, sheet)),
        coming: waits && sheet.kind === 'topics' ? await readComing(tx, keys, personId, at) : [],
      }
    })
    const { sheet, sheets, stands, coming, measure, goals, offered } = shown
    if (!sheet) throw new NotFound()
    const state = stateOf(sheet, at)
    if (state === 'to-check')
      return html(
        c,
        (page) => (
          <CheckScreen
            page={page}
            sheet={sheet}
            formKey={newId(at)}
            stands={stands}
            coming={coming}
            measure={measure}
            goals={goals}
            {...refused}
          />
        ),
        refused ? 400 : 200,
      )
    const set = state === 'out' ? together(sheets, sheet, at).length : 0
    return html(c, (page) => (
      <SheetScreen
        page={page}
        standing={{ sheet, state }}
        code={codeFor(id)}
        set={set}
        printable={sheet.kind !== 'measure' || offered !== undefined}
      />
    ))
  }
  routes.get('/from-paper/:id', (c) => one(c))

  routes.get('/from-paper/:id/print', async (c) => {
    const at = now()
    const { sheets, sheet, offered } = await asPerson(c, async (tx, { personId }) => {
      const sheets = await readSheets(tx, keys, personId)
      const sheet = sheets.find(({ id }) => id === idIn(c))
      return { sheets, sheet, offered: await readOffered(tx, sheet) }
    })
    if (!sheet || stateOf(sheet, at) !== 'out') throw new NotFound()
    if (sheet.kind === 'measure' && !offered) throw new NotFound()
    const set = together(sheets, sheet, at).map((each) => ({ sheet: each, code: codeFor(each.id) }))
    return html(c, (page) => (
      <PrintSheetsScreen page={page} sheets={set} measure={offered} numbers={numbers()} />
    ))
  })

  routes.post('/from-paper/:id/cancel', async (c) => {
    const id = idIn(c)
    if (!(await asPerson(c, (tx, { personId }) => cancelSheet(tx, personId, id, now())))) throw new NotFound()
    return c.redirect('/from-paper', 303)
  })

  routes.post('/from-paper/:id/settle', async (c) => {
    const form = await readForm(c)
    try {
      const settled = await asPerson(c, (tx, viewer) =>
        settleSheet(tx, { keys, keep }, viewer, idIn(c), form, now()),
      )
      if (settled === 'gone') throw new NotFound()
      if (settled === 'other-words') throw new Unreadable(422)
      return c.redirect(settled.location, 303)
    } catch (refused) {
      if (refused instanceof NotSettled) return one(c, refused)
      throw refused
    }
  })

  return routes
}

function idIn(c: AppContext): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}

/** Whom to call when it cannot wait: the first of help now, in a line. */
function numbers(): string {
  const first = readHelpPack().numbers.slice(0, 3)
  return first.map(({ name, number }) => (name.includes(number) ? name : `${name} ${number}`)).join('; ')
}
