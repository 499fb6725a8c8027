import { render } from 'preact'
import type { Catalogue } from '../../../language/catalogue.ts'
import { console as words } from '../../../language/en/console.ts'
import { TextProvider } from '../../../language/text.tsx'
import type { KeptEntry } from '../contract.ts'
import { Strips } from '../parts/strips.tsx'
import { lockWhenIdle } from './idle.ts'
import { openConsole } from './panel.ts'
import { openEntry } from './sealing.ts'
import { readKept, send } from './server.ts'

// Only the words that these parts show; the whole catalogue would be larger than all the rest.
const language = {
  tag: 'en-GB',
  direction: 'ltr',
  catalogue: { console: words } as unknown as Catalogue,
} as const

function show(place: HTMLElement, opened: (KeptEntry | undefined)[]): void {
  let entries = opened.filter((entry) => entry !== undefined)
  const draw = () =>
    render(
      <TextProvider language={language}>
        <Strips
          kept={entries}
          thisWeek={place.dataset.strips ?? ''}
          unread={opened.some((entry) => entry === undefined)}
          remove={async (id) => {
            const gone = (await send('entries/gone', { entry: id })) === 'kept'
            if (gone) entries = entries.filter((entry) => entry.id !== id)
            draw()
            return gone
          }}
        />
      </TextProvider>,
      place,
    )
  draw()
}

const place = document.querySelector<HTMLElement>('[data-strips]')
const panel = document.querySelector<HTMLElement>('[data-key-panel]')
if (place && panel && 'subtle' in crypto) {
  for (const without of document.querySelectorAll<HTMLElement>('[data-without-desk]')) without.hidden = true
  const kept = await readKept()
  if (kept?.key === null) show(place, [])
  else {
    lockWhenIdle()
    const open = await openConsole(panel, { asked: false })
    if (typeof open !== 'string') {
      show(place, await Promise.all(open.kept.entries.map((sealed) => openEntry(open.key, sealed))))
      place.focus({ preventScroll: true })
    }
  }
}
