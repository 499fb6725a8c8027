import type { Viewer } from '../../../platform/access/viewer.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { asAnyone } from '../../../platform/http/session.ts'
import { programme } from '../content.reads.server.ts'
import type { Module } from '../contract.ts'
import { readFavourites } from '../toolbox/toolbox.reads.server.ts'
import type { Published } from './contract.ts'
import { readPublished } from './published.reads.server.ts'
import { everything, shownModules } from './rules.ts'

export type Looking = {
  viewer: Viewer | undefined
  published: Published
  /** What readers see, and what an administrator sees beyond it. */
  readers: Published
  modules: Module[]
  /** What the person who looks has starred. */
  starred: ReadonlySet<string>
}

/** Who looks into the library, and what there is for them. Nobody signed in, in a demonstration: no query at all. */
export async function lookInto(c: AppContext): Promise<Looking> {
  const { demonstration } = c.var.platform
  const open = demonstration && c.var.sessionHash === undefined
  const { viewer, readers, favourites } = open
    ? { viewer: undefined, readers: everything, favourites: [] }
    : await asAnyone(c, async (tx, who) => ({
        viewer: who,
        readers: await readPublished(tx, demonstration),
        favourites: who?.kind === 'person' ? await readFavourites(tx, who.personId) : [],
      }))
  const decides = viewer?.kind === 'member' && viewer.role === 'admin'
  const published = decides ? everything : readers
  return { viewer, published, readers, modules: modulesFor(published), starred: new Set(favourites) }
}

// What is published changes rarely: the last answers serve nearly every page.
const kept = new Map<string, Module[]>()
export function modulesFor(published: Published): Module[] {
  const known = kept.get(published.mark)
  if (known) return known
  if (kept.size > 8) kept.clear()
  const modules = shownModules(programme, published)
  kept.set(published.mark, modules)
  return modules
}
