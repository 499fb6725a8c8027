import { type ComponentChildren, render } from 'preact'
import type { Catalogue } from '../../../../language/catalogue.ts'
import { common } from '../../../../language/en/common.ts'
import { flare } from '../../../../language/en/flare.ts'
import { offline } from '../../../../language/en/offline.ts'
import { badDay } from '../../../../language/en/toolbox.ts'
import { worksheet } from '../../../../language/en/worksheet.ts'
import { TextProvider, useText } from '../../../../language/text.tsx'
import { allEntries } from '../../../../platform/browser/store.ts'
import { type Opened, openFlare, openVault } from '../../../../platform/browser/vault.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Stack } from '../../../../ui/stack/stack.tsx'
import type { FlarePlan } from '../../flare/contract.ts'
import { FlarePlanShown } from '../../flare/parts/flare-plan-shown.tsx'
import { BadDayTools } from '../../toolbox/parts/bad-day-tools.tsx'
import type { Mine, OfflineList } from '../contract.ts'
import { MadeHere, OneMade } from '../parts/made-here.tsx'
import { NothingKept } from '../parts/nothing-kept.tsx'
import { WaitingHere } from '../parts/waiting-here.tsx'

// Only the words that these parts show; the whole catalogue would be larger than all the rest.
const catalogue = { common, flare, offline, badDay, worksheet } as unknown as Catalogue
const language = { tag: 'en-GB', direction: 'ltr', catalogue } as const

const show = (place: HTMLElement, what: ComponentChildren) => {
  place.replaceChildren()
  render(<TextProvider language={language}>{what}</TextProvider>, place)
}

function AsOf({ at }: { at: number }) {
  const t = useText()
  return <p class="hint">{t('offline.asOf', { day: shortDay(new Date(at), language.tag) })}</p>
}

async function showFlare(place: HTMLElement, found: Opened<Mine>): Promise<void> {
  const chosen = found.state === 'open' ? undefined : await openFlare<FlarePlan | null>()
  if (found.state === 'none') return
  const edit = document.getElementById('plan-edit')
  if (edit && found.state === 'open' && found.mine.flare) edit.textContent = flare.change
  show(
    place,
    <Stack gap="l">
      {found.state === 'locked' && chosen === undefined && <NothingKept state="locked" />}
      <FlarePlanShown
        plan={found.state === 'open' ? found.mine.flare : (chosen ?? undefined)}
        unknown={found.state !== 'open' && chosen === undefined}
      />
      {found.state === 'open' && found.mine.flare && <AsOf at={found.at} />}
    </Stack>,
  )
}

async function showMade(place: HTMLElement, found: Opened<Mine>): Promise<void> {
  const waiting = await waitingHere()
  const id = /^\/made\/([\w-]+)/.exec(location.pathname)?.[1]
  const one = found.state === 'open' ? found.mine.made.find((made) => made.id === id) : undefined
  show(
    place,
    <Stack gap="l">
      <WaitingHere waiting={waiting} />
      {found.state !== 'open' && (waiting.length === 0 || found.state === 'locked') && (
        <NothingKept state={found.state} />
      )}
      {found.state === 'open' && (one ? <OneMade made={one} /> : <MadeHere mine={found.mine} />)}
      {found.state === 'open' && <AsOf at={found.at} />}
    </Stack>,
  )
}

async function waitingHere(): Promise<{ href: string; title: string }[]> {
  const list: OfflineList | undefined = await fetch('/library/offline.json').then(
    (answer) => (answer.ok ? answer.json() : undefined),
    () => undefined,
  )
  const unsent = (await allEntries()).filter(({ state }) => state !== 'sent')
  const names = unsent.flatMap(({ action }) => /^\/exercises\/([\w-]+)$/.exec(action)?.[1] ?? [])
  return [...new Set(names)].flatMap((name) => list?.exercises[name] ?? [])
}

const place = document.querySelector<HTMLElement>('[data-mine]')
if (place) {
  const found: Opened<Mine> = await openVault<Mine>().catch(() => ({ state: 'none' }))
  if (place.dataset.mine === 'flare') await showFlare(place, found)
  if (place.dataset.mine === 'made') await showMade(place, found)
  if (place.dataset.mine === 'bad-day' && found.state === 'open')
    show(place, <BadDayTools tools={found.mine.badDay} />)
}
