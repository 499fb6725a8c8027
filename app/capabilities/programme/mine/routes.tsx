import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { AppEnv } from '../../../platform/http/context.ts'
import { html } from '../../../platform/http/html.ts'
import { keptAnswers } from '../../../platform/http/kept.ts'
import { asAnyone } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { addressOf, programme } from '../content.reads.server.ts'
import { type Exercise, lengths, type Module } from '../contract.ts'
import type { Published } from '../library/contract.ts'
import { readPublished } from '../library/published.reads.server.ts'
import { shownModules } from '../library/rules.ts'
import type { OfflineList } from './contract.ts'
import { OfflineMadeScreen } from './screens/offline-made.tsx'

/** What a device keeps to show without internet: the page for what somebody made, and the list of the programme. */
export function mine({ demonstration }: Platform) {
  const routes = new Hono<AppEnv>()
  const kept = keptAnswers()

  routes.get('/offline/made', (c) => {
    c.header('cache-control', 'no-cache')
    return html(c, (page) => <OfflineMadeScreen page={{ ...page, signedIn: false }} />)
  })

  routes.get('/library/offline.json', async (c) => {
    const published = await asAnyone(c, (tx) => readPublished(tx, demonstration))
    return kept.file(c, `offline ${published.mark}`, 'application/json', () =>
      JSON.stringify(listOf(shownModules(programme, published), published)),
    )
  })

  return routes
}

const withLengths = (exercise: Exercise) => {
  const href = addressOf(exercise)
  return [href, ...lengths.map((length) => `${href}?length=${length}`)]
}

function listOf(modules: Module[], published: Published): OfflineList {
  const all = modules.flatMap(({ exercises }) => exercises)
  const pages = modules.flatMap(({ slug, cards, exercises }) => [
    `/library/${slug}`,
    ...cards.map(addressOf),
    ...exercises.flatMap(withLengths),
  ])
  const versions = modules.map(({ id, version, cards, exercises }) =>
    [id, version, ...[...cards, ...exercises].flatMap((item) => [item.id, item.version])].join(),
  )
  const mark = createHash('sha256')
    .update([published.mark, ...versions].join())
    .digest('base64url')
    .slice(0, 12)
  return {
    mark,
    pages: ['/library', '/library/search', '/library/search-index.json', ...pages],
    exercises: Object.fromEntries(
      all.map((exercise) => [exercise.id, { title: exercise.title, href: addressOf(exercise) }]),
    ),
  }
}
