import type { Pack } from '../packs/contract.ts'
import { worded } from '../packs/site-text.rules.ts'
import { type Offered, type Setting, type SiteSettings, siteVersion } from './contract.ts'

const silent: Setting = { on: undefined, actor: undefined, own: undefined }

/** Why an instrument is not offered at a service, or that it is. The first that holds is the answer. */
export type Standing = 'on' | 'all-off' | 'needs-actor' | 'needs-text' | 'off'

/**
 * Whether a service offers an instrument. Open ones are on until somebody turns them off; the others are off until
 * what they need is there and somebody turns them on.
 */
export function standingOf({ pack }: Pack, site: Pick<SiteSettings, 'allOff' | 'settings'>): Standing {
  const { on, actor, own } = site.settings.get(pack.id) ?? silent
  if (site.allOff) return 'all-off'
  if (pack.offered === 'open') return on === false ? 'off' : 'on'
  if (pack.offered === 'off-until-named' && !actor) return 'needs-actor'
  if (pack.offered === 'gated' && !own) return 'needs-text'
  return on ? 'on' : 'off'
}

/** How one service offers an instrument: in which words, and who acts. */
function offeredBy(pack: Pack, site: SiteSettings): Offered | undefined {
  if (standingOf(pack, site) !== 'on') return undefined
  const { actor, own } = site.settings.get(pack.pack.id) ?? silent
  const helpNow = pack.pack.helpNow ?? false
  if (pack.pack.offered === 'gated') {
    const result = own && worded(pack, own.text)
    if (!own || !result || 'problems' in result) return undefined
    const { questionnaire } = result
    return { id: pack.pack.id, version: siteVersion(own.id), pack, questionnaire, acts: [], helpNow }
  }
  const named = pack.pack.offered === 'off-until-named' && actor
  const acts = named ? [{ ...actor, service: site.service.name }] : []
  return open(pack, acts)
}

const open = (pack: Pack, acts: Offered['acts']): Offered => ({
  id: pack.pack.id,
  version: pack.pack.version,
  pack,
  questionnaire: pack.questionnaire,
  acts,
  helpNow: pack.pack.helpNow ?? false,
})

/**
 * What a person can be asked to fill in. Somebody who knows no service has the open ones. Of several services each
 * one's own are there; where more than one offers the same, all who act are named, and the first one's words stand.
 */
export function offeredOf(
  packs: readonly Pack[],
  sites: readonly SiteSettings[],
  allOff: boolean,
): Offered[] {
  if (allOff) return []
  if (sites.length === 0)
    return packs.filter(({ pack }) => pack.offered === 'open').map((pack) => open(pack, []))
  return packs.flatMap((pack) => {
    const all = sites.flatMap((site) => offeredBy(pack, site) ?? [])
    const [first] = all
    return first ? [{ ...first, acts: all.flatMap(({ acts }) => acts) }] : []
  })
}
