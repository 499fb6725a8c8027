import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingIds, paperIds, type Work } from '../../app/capabilities/evidence/contract.ts'
import { namesIn, type Tree } from './tree.ts'

/** What texts may name: works, what people asked for, and pages that open. */
export type Known = {
  works: ReadonlyMap<string, Work>
  answers: ReadonlySet<string>
  /** Whether an address without its host opens a page of Concord. */
  opens: (href: string) => boolean
  /** Whether this is the address of something that was opened, and may be linked to. */
  wasOpened: (href: string) => boolean
}

/** The patterns of all pages, as the route matrix lists them: it holds every route, or its own test fails. */
export function routesOf(root: string): string[] {
  const folder = join(root, 'ratchets/access')
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  return texts.flatMap((text) => [...text.matchAll(/'GET (\/[^']*)'/g)].map(([, path]) => path ?? ''))
}

/** The addresses of the programme's items: /library/<slug>/<id>. */
function libraryOf(tree: Tree): string[] {
  return namesIn(tree, 'content/programme').flatMap((name) => {
    const folder = `content/programme/${name}/`
    const ids = Object.entries(tree)
      .filter(([file]) => file.startsWith(folder) && !file.endsWith('/module.md'))
      .flatMap(([, text]) => /^id: *([\w-]+)/m.exec(text)?.[1] ?? [])
    const module = `/library/${name.replace(/^\d+-/, '')}`
    return [module, ...ids.map((id) => `${module}/${id}`)]
  })
}

// Not what a trial found, but what people with pain or professionals said.
const said = (work: Work) => work.kind === 'qualitative' || work.id === 'partnership-review-2015'

export function knownFrom(tree: Tree, works: readonly Work[], routes: readonly string[]): Known {
  const library = new Set(libraryOf(tree))
  const anchors = new Set([
    ...works.map(({ id }) => `/evidence/works#${id}`),
    ...paperIds.map((id) => `/evidence/papers#${id}`),
  ])
  const findings = new Set(findingIds.map((id) => `/evidence/findings/${id}`))
  const pages = new Set([...library, ...findings, ...routes.filter((route) => !route.includes(':'))])
  const cited = Object.entries(tree).filter(([file]) => file.endsWith('/sources.json'))
  const addresses = new Set([
    ...works.flatMap(({ address }) => address ?? []),
    ...cited.flatMap(([, text]) => [...text.matchAll(/"url": *"([^"]+)"/g)].map(([, url]) => url ?? '')),
  ])
  return {
    works: new Map(works.map((work) => [work.id, work])),
    answers: new Set([...findingIds, ...paperIds, ...works.filter(said).map(({ id }) => id)]),
    opens: (href) => (href.includes('#') ? anchors.has(href) : pages.has(href.split('?')[0] ?? '')),
    wasOpened: (href) => addresses.has(href),
  }
}
