import { render } from 'preact'
import type { Catalogue } from '../../../language/catalogue.ts'
import { console as words } from '../../../language/en/console.ts'
import { TextProvider } from '../../../language/text.tsx'
import { Strips } from '../parts/strips.tsx'
import { lockWhenIdle } from './idle.ts'
import { type Open, openConsole } from './panel.ts'
import { openEntry } from './sealing.ts'
import { send } from './server.ts'

// Only the words that these parts show; the whole catalogue would be larger than all the rest.
const language = {
  tag: 'en-GB',
  direction: 'ltr',
  catalogue: { console: words } as unknown as Catalogue,
} as const

async function show(place: HTMLElement, { key, kept }: Open): Promise<void> {
  const opened = await Promise.all(kept.entries.map((sealed) => openEntry(key, sealed)))
  let entries = opened.filter((entry) => entry !== undefined)
  const draw = () =>
    render(
      <TextProvider language={language}>
        <Strips
          kept={entries}
          thisWeek={place.dataset.strips ?? ''}
          unread={opened.some((entry) => entry === undefined)}
          remove={async (id) => {
            if ((await send('entries/gone', { entry: id })) !== 'kept') return
            entries = entries.filter((entry) => entry.id !== id)
            draw()
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
  lockWhenIdle()
  const open = await openConsole(panel)
  if (typeof open !== 'string') await show(place, open)
}
