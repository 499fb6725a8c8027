import { Hono } from 'hono'
import type { VNode } from 'preact'
import { englishLanguage, textOf } from '../../../language/text.tsx'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { keptAnswers } from '../../../platform/http/kept.ts'
import { type PageContext, pageContext } from '../../../platform/http/page.ts'
import type { Platform } from '../../../platform/platform.ts'
import { cleanWords } from '../../../platform/pure/words.ts'
import { reasonsFor } from '../../evidence/reasons.reads.server.ts'
import type { Card, Exercise } from '../contract.ts'
import { fieldsAsked } from '../worksheet/answers.rules.ts'
import { typedAgain } from '../worksheet/inputs.rules.ts'
import { readFields } from '../worksheet/reading.rules.ts'
import type { Item, Place } from './contract.ts'
import { type Looking, lookInto, modulesFor } from './looking.server.ts'
import { find, type Index } from './parts/searching.ts'
import { ownProgramme } from './programme.routes.tsx'
import { itemPlace, lengthOf, modulePlace } from './rules.ts'
import { CardScreen } from './screens/card.tsx'
import { ExerciseScreen } from './screens/exercise.tsx'
import { LibraryScreen } from './screens/library.tsx'
import { ModuleScreen } from './screens/module.tsx'
import { SearchScreen } from './screens/search.tsx'
import { TriedScreen } from './screens/tried.tsx'
import { indexOf } from './search.server.ts'
import { signOffRoutes } from './sign-off/routes.tsx'
import { robots, sitemap } from './sitemap.ts'

/** The open library: everybody reads it, without an account. */
export function library(platform: Platform) {
  const { origin, demonstration } = platform
  const routes = new Hono<AppEnv>()
  routes.route('/', signOffRoutes(platform))
  routes.route('/', ownProgramme(platform))
  const kept = keptAnswers()
  let searched: { mark: string; index: Index } | undefined

  const readerOf = ({ viewer, starred }: Looking) => ({
    person: viewer?.kind === 'person',
    origin,
    demonstration,
    starred,
  })
  const reasonsOf = ({ answers, restsOn }: { answers: string[]; restsOn: string[] }) =>
    reasonsFor(textOf(englishLanguage), [...restsOn, ...answers])

  const around = (look: Looking, item: Item) => ({
    reader: readerOf(look),
    reasons: reasonsOf(item),
    shown: look.readers.has(item),
  })

  /** A page is made once for all who are not signed in, and afresh for each who is. */
  const show = (c: AppContext, look: Looking, name: string, make: (page: PageContext) => VNode) =>
    c.var.sessionHash === undefined ? kept.page(c, `${name} ${look.published.mark}`, make) : html(c, make)

  const indexFor = (look: Looking): Index => {
    if (searched?.mark !== look.published.mark)
      searched = { mark: look.published.mark, index: indexOf(look.modules) }
    return searched.index
  }

  routes.get('/library', async (c) => {
    const look = await lookInto(c)
    return show(c, look, '/library', (page) => (
      <LibraryScreen page={page} reader={readerOf(look)} modules={look.modules} />
    ))
  })

  routes.get('/library/search', async (c) => {
    const look = await lookInto(c)
    return html(c, (page) => <SearchScreen page={page} reader={readerOf(look)} typed="" found={[]} />)
  })

  // What somebody looks for may say much about them: it stands in no address, and so in no history.
  routes.post('/library/search', async (c) => {
    const form = await readForm(c)
    const look = await lookInto(c)
    const typed = cleanWords(form.get('q') ?? '').slice(0, 100)
    const found = typed === '' ? [] : find(indexFor(look), typed)
    return html(c, (page) => <SearchScreen page={page} reader={readerOf(look)} typed={typed} found={found} />)
  })

  routes.get('/library/search-index.json', async (c) => {
    const look = await lookInto(c)
    const name = `search-index ${look.readers.mark}`
    return kept.file(c, name, 'application/json', () => JSON.stringify(indexOf(modulesFor(look.readers))))
  })

  routes.get('/sitemap.xml', async (c) => {
    const look = await lookInto(c)
    const name = `sitemap ${look.readers.mark}`
    return kept.file(c, name, 'application/xml', () => sitemap(origin, modulesFor(look.readers)))
  })

  routes.get('/robots.txt', (c) => kept.file(c, 'robots', 'text/plain; charset=utf-8', () => robots(origin)))

  routes.get('/library/:module', async (c) => {
    const look = await lookInto(c)
    const place = modulePlace(look.modules, c.req.param('module'))
    if (!place) throw new NotFound()
    const own = look.published.has(place.module)
    return show(c, look, c.req.path, (page) => (
      <ModuleScreen
        page={page}
        reader={readerOf(look)}
        place={place}
        reasons={own ? reasonsOf(place.module) : []}
        shown={look.readers.has(place.module) || !own}
      />
    ))
  })

  routes.get('/library/:module/:item', async (c) => {
    const look = await lookInto(c)
    const place = itemPlace(look.modules, c.req.param('module'), c.req.param('item'))
    if (!place) throw new NotFound()
    const length = lengthOf(c.req.query('length'), pageContext(c).calm)
    const shared = around(look, place.item)
    return show(c, look, `${c.req.path} ${place.item.kind === 'exercise' ? length : ''}`, (page) =>
      place.item.kind === 'card' ? (
        <CardScreen page={page} place={place as Place<Card>} {...shared} />
      ) : (
        <ExerciseScreen page={page} place={place as Place<Exercise>} length={length} {...shared} />
      ),
    )
  })

  /** What somebody without an account wrote comes back to them, and stays nowhere. */
  routes.post('/library/:module/:item', async (c) => {
    const form = await readForm(c)
    const look = await lookInto(c)
    const place = itemPlace(look.modules, c.req.param('module'), c.req.param('item'))
    if (place?.item.kind !== 'exercise') throw new NotFound()
    const { module, item } = place as Place<Exercise>
    const length = lengthOf(form.get('length') ?? undefined, pageContext(c).calm)
    const asked = fieldsAsked(item.fields, length)
    const { answers, problems } = readFields(asked, form)
    const reader = readerOf(look)
    if (problems.length === 0)
      return html(c, (page) => (
        <TriedScreen page={page} reader={reader} module={module} exercise={item} answers={answers} />
      ))
    return html(
      c,
      (page) => (
        <ExerciseScreen
          page={page}
          place={place as Place<Exercise>}
          length={length}
          typed={typedAgain(asked, form)}
          problems={problems}
          {...around(look, item)}
        />
      ),
      400,
    )
  })

  return routes
}
